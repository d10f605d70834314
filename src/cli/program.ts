import { Command, Option } from 'commander'
import { displayWidth } from '../display-width.ts'
import { version } from '../version.ts'
import { auditFormats } from './audit-formats.ts'
import type { Context } from './context.ts'
import { widthOf } from './streams.ts'
import { say, type TextCode } from './texts.ts'
import { UsageError } from './usage-error.ts'

const compareFormats = ['text', 'markdown', 'json']
const levels = ['error', 'warning', 'unknown', 'never']

/** The command line as a whole: every command, argument and option. Commands are loaded when they are run. */
export function createProgram(context: Context): Command {
  const { language } = context
  const text = (code: TextCode, args = {}) => say(code, language, args)
  const program = frame(context)

  program
    .command('extract')
    .description(text('extract'))
    .argument('[input...]', text('inputs'))
    .addOption(new Option('-o, --output <path>', text('outputStore')))
    .option('--resume', text('resume'))
    .addOption(choiceOption('--without <part>', ['evidence'], text('without')))
    .addOption(choiceOption('--redact <part>', ['contact'], text('redact')))
    .option('--bom', text('bom'))
    .addOption(choiceOption('--stdin <format>', ['ndjson'], text('stdinLines')))
    .addOption(choiceOption('--as <what>', ['rows'], text('asRows')))
    .addOption(limitOption('--jobs <n>', text('jobs')))
    .addOption(secondsOption('--timeout <seconds>', text('timeout')))
    .addOption(limitOption('--max-bytes <n>', text('maxBytes')))
    .addOption(limitOption('--max-cells <n>', text('maxCells')))
    .addOption(formsOption(context))
    .option('--review', text('review'))
    .action(async (inputs: string[], options) => {
      const { extractCommand } = await import('./commands/extract.ts')
      context.finish(await extractCommand(inputs, options, context))
    })
  program
    .command('audit')
    .description(text('audit'))
    .argument('[input...]', text('inputs'))
    .addOption(choiceOption('--format <format>', auditFormats, text('format', { formats: auditFormats.join(', ') })))
    .addOption(outputOption('.txt .md .json .ndjson .sarif .xml .html .xlsx', context))
    .addOption(choiceOption('--fail-on <level>', levels, text('failOn')))
    .addOption(listOption('--only <checks>', text('only')))
    .addOption(listOption('--skip <checks>', text('skip')))
    .option('--baseline <file>', text('baseline'))
    .option('--decisions <file>', text('decisions'))
    .option('--config <file>', text('config'))
    .addOption(choiceOption('--stdin <format>', ['ndjson'], text('stdinLines')))
    .addOption(limitOption('--jobs <n>', text('jobs')))
    .addOption(secondsOption('--timeout <seconds>', text('timeout')))
    .addOption(limitOption('--max-bytes <n>', text('maxBytes')))
    .addOption(limitOption('--max-cells <n>', text('maxCells')))
    .addOption(formsOption(context))
    .addHelpText('after', `\n${text('exits')}`)
    .action(async (inputs: string[], options) => {
      const { auditCommand } = await import('./commands/audit.ts')
      context.finish(await auditCommand(inputs, options, context))
    })
  program
    .command('compare')
    .description(text('compare'))
    .argument('<old>', text('compareOld'))
    .argument('<new>', text('compareNew'))
    .addOption(choiceOption('--kind <kind>', ['years', 'targets', 'conversions'], text('compareKind')))
    .addOption(
      choiceOption('--format <format>', compareFormats, text('format', { formats: compareFormats.join(', ') })),
    )
    .option('-o, --output <path>', text('compareOutput'))
    .addOption(choiceOption('--fail-on <level>', ['error', 'warning', 'info', 'never'], text('compareFailOn')))
    .addOption(limitOption('--max-bytes <n>', text('maxBytes')))
    .addOption(limitOption('--max-cells <n>', text('maxCells')))
    .addOption(formsOption(context))
    .addHelpText('after', `\n${text('exits')}`)
    .action(async (old: string, fresh: string, options) => {
      const { compareCommand } = await import('./commands/compare.ts')
      context.finish(await compareCommand([old, fresh], options, context))
    })
  program
    .command('dashboard')
    .description(text('dashboard'))
    .argument('<warehouse>', text('dashboardWarehouse'))
    .option('-o, --output <path>', text('dashboardOutput'))
    .action(async (warehouse: string, options) => {
      const { dashboardCommand } = await import('./commands/dashboard.ts')
      context.finish(await dashboardCommand(warehouse, options, context))
    })
  program
    .command('schema')
    .description(text('schema'))
    .option('--forms', text('schemaForms'))
    .option('--config', text('schemaConfig'))
    .option('--tables', text('schemaTables'))
    .action(async (wanted: SchemaFlags) => void (await context.stdout.write(await schemaText(wanted))))
  program
    .command('forms')
    .description(text('forms'))
    .argument('[family]', text('family'))
    .addOption(formsOption(context))
    .option('--draft <sample>', text('draft'))
    .action(async (family: string | undefined, { draft, forms }: { draft?: string; forms?: string[] }) => {
      if (draft !== undefined) {
        const { draftCommand } = await import('./commands/draft-form.ts')
        await draftCommand(draft, context)
        return
      }
      const { formsText } = await import('./commands/forms.ts')
      await context.stdout.write(await formsText(family, forms, context))
    })
  program
    .command('checks')
    .description(text('checks'))
    .argument('[id]', text('checkId'))
    .action(async (id: string | undefined) => {
      const { checksText } = await import('./commands/checks.ts')
      await context.stdout.write(checksText(id, context))
    })
  for (const command of program.commands) command.addOption(languageOption(text('lang')))
  return program
}

interface SchemaFlags {
  readonly forms?: boolean
  readonly config?: boolean
  readonly tables?: boolean
}

async function schemaText({ forms, config, tables }: SchemaFlags): Promise<string> {
  if (tables) return (await import('./commands/tables-schema.ts')).tablesSchema()
  if (config) return (await import('./commands/config-schema.ts')).configSchema()
  if (forms) return (await import('./commands/forms-schema.ts')).formsSchema()
  return (await import('./commands/result-schema.ts')).resultSchema()
}

/** The program without commands: help in the user's language, errors thrown and not printed. */
function frame({ streams, language }: Context): Command {
  const text = (code: TextCode) => say(code, language)
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text('usage'),
    'Arguments:': text('arguments'),
    'Options:': text('options'),
    'Commands:': text('commands'),
  }
  return new Command('ziping')
    .description(text('about'))
    .exitOverride()
    .configureOutput({
      writeOut: (help) => void streams.stdout.write(help),
      writeErr: (help) => void streams.stderr.write(help),
      outputError: () => {},
      getOutHelpWidth: () => widthOf(streams.stdout),
      getErrHelpWidth: () => widthOf(streams.stderr),
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, displayWidth })
    .version(version, '-V, --version', text('version'))
    .helpOption('-h, --help', text('help'))
    .helpCommand(false)
    .addOption(languageOption(text('lang')))
    .addHelpText('after', `\n${text('exits')}`)
}

function languageOption(description: string): Option {
  return choiceOption('--lang <lang>', ['zh', 'en'], description)
}

function outputOption(endings: string, { language }: Context): Option {
  return new Option('-o, --output <path>', say('output', language, { endings }))
}

/** May be given several times. */
function formsOption({ language }: Context): Option {
  const option = new Option('--forms <file>', say('ownForms', language))
  return option.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), value])
}

/** Names separated by commas. */
function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => value.split(',').map((name) => name.trim()))
}

function choiceOption(flags: string, choices: readonly string[], description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    if (!choices.includes(value))
      throw new UsageError('invalid-choice', { option: `--${option.name()}`, value, choices: [...choices] })
    return value
  })
}

function limitOption(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    if (!/^[1-9]\d{0,14}$/.test(value)) throw new UsageError('invalid-number', { option: `--${option.name()}`, value })
    return Number(value)
  })
}

function secondsOption(flags: string, description: string): Option {
  const option = new Option(flags, description)
  return option.argParser((value: string) => {
    const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : 0
    if (seconds === 0) throw new UsageError('invalid-seconds', { option: `--${option.name()}`, value })
    return seconds
  })
}

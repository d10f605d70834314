/** What `ziping audit` writes, by the names of `--format`. */
export const auditFormats = ['text', 'markdown', 'json', 'sarif', 'junit', 'github', 'html', 'xlsx']

import { fold } from '../../values/index.ts'

const UNDONE =
  /(?:尚未|还未|仍未|未能|没有|未)(?:按[^,，。；;]{1,6})?(?:全部|完全|如期|及时|按时)?(?:完成|开展|实施|达到|达标|实现|执行|启动|落实|验收|支付|兑付|发放|开工|完工|竣工|交付|建成|举办|组织|到位)|暂停|取消|延期|推迟|停滞|搁置|终止实施/g
/** Before such words these turn them into good news: 无未完成事项, 不存在延期. */
const DENIED = /(?:无|没有|不存在|未出现|未发生|未有|杜绝|避免|防止|减少|零)[^,，。；;]{0,4}$/
/** What was called off is itself an action of the body: 取消收费, 延期缴纳. */
const OBJECT = /^(?:收费|审批|证明|缴纳|缴费|纳税|许可|限制|手续|环节|事项\d|费用|门槛|营业)/

/** The words by which an answer says that something was not done, or null. */
export function saysNotDone(text: string): string | null {
  const folded = fold(text)
  for (const found of folded.matchAll(UNDONE)) {
    const before = folded.slice(Math.max(0, found.index - 8), found.index)
    const after = folded.slice(found.index + found[0].length, found.index + found[0].length + 6)
    if (
      !DENIED.test(before) &&
      !OBJECT.test(after) &&
      !/^(?:率|数|的?(?:情况|事项|项目)?[为:]?(?:0|零|无))/.test(after)
    )
      return found[0]
  }
  return null
}

import foreignData from "../../catalog/words/foreign.json" with { type: "json" };
import { verbsOf } from "./foreign-verbs.ts";
import type { Verb } from "./words.ts";

/** An act found in unspaced text: which, and where in the folded text. */
interface WrittenAct {
  readonly verb: Verb;
  readonly start: number;
  readonly end: number;
}

let written: ReadonlyMap<string, Verb> | undefined;

/** Whether text holds Chinese, Japanese or Korean characters. */
export function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}

const longestWritten = 6;

/** The acts that Chinese, Japanese or Korean text between `from` and `to` states of the tool. */
export function writtenActs(text: string, from: number, to: number): readonly WrittenAct[] {
  const found: WrittenAct[] = [];
  for (let start = from; start < to; start++) {
    if (text.charCodeAt(start) < 0x3040) continue;
    const act = writtenAt(text, start, to);
    if (!act) continue;
    if (!isModifier(text, act) && !isReference(text, act)) found.push(act);
    start = act.end - 1;
  }
  // Japanese and Korean put the verb last, Chinese first; others count only where they are joined to it.
  const sentence = text.slice(from, to);
  return /[\u3040-\u30ff\uac00-\ud7af]/.test(sentence) ? verbLast(text, found) : verbFirst(text, found);
}

function writtenAt(text: string, start: number, to: number): WrittenAct | undefined {
  written ??= verbsOf(foreignData.written);
  for (let length = Math.min(longestWritten, to - start); length >= 2; length--) {
    const verb = written.get(text.slice(start, start + length));
    if (verb) return { verb, start, end: start + length };
  }
  return undefined;
}

/** "deleted", "does not delete", "trading day": told of a thing, or denied. */
function isModifier(text: string, { verb, start, end }: WrittenAct): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 5);
  if (verb.word === "trade" && ofTrading.test(after)) return true;
  if (verb.category === "financial" && ofFigures.test(after)) return true;
  if (verb.word === "pay" && ofPaying.test(after)) return true;
  if (nounLike.test(text.slice(start, end)) && (ofThings.test(after) || isListedAside(text, start, after)))
    return true;
  if (
    /[调調]用/.test(text.slice(start, end)) &&
    (occasion.test(before) || /^(?:$|[。，,;；.\n]|此|本|该|該|这|這)/.test(after))
  )
    return true;
  if ((verb.category === "execute" || verb.word === "authorize") && ofRunning.test(after)) return true;
  return (
    /(?:[已被未不非]|不(?:实际|真正|直接|再|做|进行)|保持|[不无無][会會法能需用须]|要?重新)$/.test(before) ||
    /^(?:的|中(?![国國文心间間部央东東英美])|数|時|时间|日期|者|次数|状态|され|済|しな|しませ|된|되|하지|하는(?! ?(?:도구|툴|기능|api|명령))|할(?! ?수)|한 |[은는] 안 | 전[에 ])/.test(
      after,
    )
  );
}

/** "买入额", "卖出价": what is told of trades. */
const ofFigures = /^(?:额|額|量|价|價|信号|信號|点|點|方)/;
/** "支付账户", "支付方式": with what is paid. */
const ofPaying =
  /^(?:账户|賬戶|帳戶|账号|密码|密碼|订单|訂單|状态|狀態|记录|記錄|渠道|平台|凭证|结果|結果|方式|链接)/;
const ofTrading = /^(?:日|所|对|對|量|额|額|市场|行情|历史|歷史|记录|紀錄|明细|详情|规则|时段|数据)/;

/** "测试用例", "备份列表", "连接信息": what is as often a thing, before what it is the thing of. */
const nounLike =
  /^(?:测试|測試|监控|監控|评论|評論|关注|關注|连接|連接|同步|备份|備份|截图|截圖|输入|輸入|评估|評估|总结|總結|摘要|扫描|掃描|训练|訓練|构建|構建|排序|加密|审批|審批|恢复|恢復|邀请|邀請|绑定|綁定)$/;
const ofThings =
  /^(?:列表|清单|清單|信息|資訊|数据|數據|状态|狀態|记录|記錄|历史|歷史|详情|詳情|用例|结果|結果|报告|報告|日志|日誌|配置|内容|內容|任务|任務|计划|計劃|方式|策略|指标|指標|器|夹|码|碼|数|數|量|率|点|點|池|名|单|單|链接|鏈接|人|关系|關係)/;

/** "(队列、连接、模式)": one of the things that an aside lists. */
const isListedAside = (text: string, start: number, after: string) =>
  /^[、)]/.test(after) && /\([^()]{0,40}$/.test(text.slice(Math.max(0, start - 41), start));

/** "当用户提到时调用": when it is to be called. */
const occasion = /[时時前后後]$/;

/** "执行日志", "触发器", "授权策略": a thing named after what runs. */
const ofRunning = /^(?:器|日志|日誌|记录|記錄|历史|歷史|结果|結果|状态|狀態|情况|策略)/;

/** "ガイドを参照": see the guide; it is an act only as a verb ("参照します"). */
const isReference = (text: string, { start, end }: WrittenAct) =>
  text.slice(start, end) === "参照" && !/[しす]/.test(text.charAt(end));

const joint = /^[\s]*(?:[、,，/・和或与與及並并と및]|以及|并且|し、|하고|하거나|また|または|또는)/;

/** "解析配置并按顺序执行": what follows such a word goes on with what the tool does. Bounded, so that it takes linear time. */
const goingOn = /(?:并且|并|並|同时|然后)[^，。、,;；]{0,60}$/;

const giving = new Set(["submit", "create", "execute", "send"]);
const aboutPaying = /^(?:链接|鏈接|方式|模板|二维码|配置|历史)/;

/** "提交买入单", "创建退款": what is submitted is the payment. */
const isPayment = (text: string, previous: WrittenAct, { verb, start, end }: WrittenAct) =>
  giving.has(previous.verb.word) &&
  start === previous.end &&
  verb.category === "financial" &&
  !aboutPaying.test(text.slice(end, end + 3));

/** "查询订单、物流和退款，": the last of what is looked up. */
const isListedPayment = (text: string, { verb, end }: WrittenAct) =>
  verb.category === "financial" && /^(?:$|[，。,.;；、)])/.test(text.slice(end, end + 1));

function verbFirst(text: string, acts: readonly WrittenAct[]): readonly WrittenAct[] {
  return acts.filter((act, index) => {
    const previous = acts[index - 1];
    if (!previous || isPayment(text, previous, act)) return true;
    if ((acts[0] as WrittenAct).verb.category === "read" && isListedPayment(text, act)) return false;
    const between = text.slice(previous.end, act.start);
    return joint.test(between) || goingOn.test(between) || joining.test(between);
  });
}

/** "获取文件信息和删除缓存": the joint stands right before the verb. */
const joining = /[、,，/和或与與及並并]\s*$/;

function verbLast(text: string, acts: readonly WrittenAct[]): readonly WrittenAct[] {
  return acts.filter(
    (act, index) => index === acts.length - 1 || joint.test(text.slice(act.end, act.end + 4)),
  );
}

/** "执行新闻搜索", "进行因果分析": what is run is named by what it reads, and is no program. */
const readingRun =
  /^(?:[^，。、；,.;\n脚腳代命程任工sS]{0,12}?)(?:搜索|搜尋|检索|分析|查询|查詢|检查|檢查|检测|统计|計算|计算|评估|评測|验证|比较|对比|诊断|診斷|検索|검색|분석)/;
const runs = new Set(["执行", "執行", "运行", "運行", "实行", "実行", "실행"]);
export const isReadingRun = (text: string, { start, end }: WrittenAct) =>
  runs.has(text.slice(start, end)) && readingRun.test(text.slice(end, end + 20));

/** "生成映射文件": what is generated is a file. */
const intoFile = /^[^，。；,.;]{0,24}?(?:文件|檔案|ファイル|파일)(?![名内內列路格类類夹의])/;

/** Whether what is generated there is a file. */
export const isKept = (text: string, { verb, end }: WrittenAct) =>
  verb.word === "generate" && intoFile.test(text.slice(end, end + 30));

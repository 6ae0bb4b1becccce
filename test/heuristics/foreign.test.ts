import { describe, expect, test } from "vitest";
import foreign from "../../catalog/words/foreign.json" with { type: "json" };
import { verbOf } from "../../src/heuristics/words.ts";
import { heardIn } from "./told.ts";

test("every act in another language is a form of a verb we know", () => {
  const english = [...Object.keys(foreign.spelled), ...Object.keys(foreign.written)];
  expect(english.filter((word) => verbOf(word) === undefined)).toEqual([]);
});

describe("Chinese says its act first", () => {
  test.each([
    ["删除文件", "删除 destructive 2"],
    ["取消关注用户", "取消关注 write 2"],
    ["取消订单", "取消 destructive 2"],
    ["提币到外部地址", "提币 financial 2"],
    ["获取用户下单信息", "获取 read 2"],
    ["获取用户下单信息并显示", "获取 read 2, 显示 read 2"],
    ["获取用户下单信息、", "获取 read 2"],
    ["及时获取用户下单信息", "获取 read 2"],
    ["获取用户下单信息。ファイルです。", "获取 read 2"],
    ["获取、删除文件", "获取 read 2, 删除 destructive 2"],
    ["生成映射文件", "生成 write 1"],
    ["生成映射文件名", "生成 read 1"],
    ["生成映射，写成文件", "生成 read 1"],
    [`生成${"长".repeat(24)}文件`, "生成 write 1"],
    [`生成${"长".repeat(25)}文件`, "生成 read 1"],
    ["查询订单、物流和退款，返回时间线", "查询 read 2"],
    ["查询订单、退款给用户", "查询 read 2, 退款 financial 2"],
    ["粘贴图片。调用此工具", "粘贴 write 2"],
    ["执行新闻搜索", "执行 read 2"],
    ["执行脚本分析", "执行 execute 2"],
    ["执行新闻，搜索", "执行 execute 2, 搜索 read 2"],
    ["从运行中的进程提取密钥", "提取 read 2"],
    ["预览文件，不实际写入磁盘", ""],
    ["使用支付账户编号查询余额", "查询 read 2"],
    ["查询邀请码、邀请链接", "查询 read 2"],
    ["给用户发消息", "发消息 write 2"],
    ["获取个股明细：买入额/卖出额", "获取 read 2"],
    ["获取行情、买入股票", "获取 read 2, 买入 financial 2"],
    ["暂停任务", "暂停 execute 2"],
    ["测试用例列表", "列表 read 2"],
    ["测试连接", "测试 read 1"],
    ["记录一条笔记", "记录一 write 2"],
    ["添加笔记。当用户提到时调用", "添加 write 2"],
    ["当用户提到时调用", ""],
    ["调用接口", "调用 execute 2"],
    ["获取函数列表、执行日志、触发器", "获取 read 2"],
    ["获取角色、授权策略", "获取 read 2"],
    ["获取脚本、执行脚本", "获取 read 2, 执行 execute 2"],
    ["获取角色、授权用户", "获取 read 2, 授权 write 2"],
    ["获取 或删除文件", "获取 read 2, 删除 destructive 2"],
    ["获取以及删除文件", "获取 read 2, 删除 destructive 2"],
    ["获取文件信息和删除缓存", "获取 read 2, 删除 destructive 2"],
    ["获取文件信息和 删除缓存", "获取 read 2, 删除 destructive 2"],
    ["获取信息和文件删除记录", "获取 read 2"],
    ["获取配置然后按顺序删除", "获取 read 2, 删除 destructive 2"],
    ["获取配置然后，按顺序删除", "获取 read 2"],
    [`获取然后${"按".repeat(60)}删除`, "获取 read 2, 删除 destructive 2"],
    [`获取然后${"按".repeat(61)}删除`, "获取 read 2"],
    ["日期栏删除", "删除 destructive 2"],
    ["未来删除文件", "删除 destructive 2"],
    ["已删除文件", ""],
    ["无需重启服务", ""],
    ["不用删除文件", ""],
    ["不需删除文件", ""],
    ["需要重新调用", ""],
    ["需求删除", "删除 destructive 2"],
    ["被删除文件", ""],
    ["未删除文件", ""],
    ["不会删除文件", ""],
    ["無法刪除文件", ""],
    ["不能删除文件", ""],
    ["删除的文件", ""],
    ["删除时间", ""],
    ["更新日期", ""],
    ["创建者", ""],
    ["执行次数", ""],
    ["执行状态", ""],
    ["创建退款", "创建 write 2, 退款 financial 2"],
    ["创建付款链接", "创建 write 2"],
    ["创建用户退款", "创建 write 2"],
    ["创建删除", "创建 write 2"],
    ["查询退款", "查询 read 2"],
    ["查询交易日", "查询 read 2"],
    ["交易历史", ""],
    ["交易股票", "交易 financial 1"],
    ["CSV 导出", "导出 read 1"],
  ])("%s: %s", (description, says) => {
    expect(heardIn(description)).toBe(says);
  });
});

describe("Japanese and Korean say it last", () => {
  test.each([
    ["検索したファイルを削除します", "削除 destructive 2"],
    ["検索し、削除します", "検索 read 2, 削除 destructive 2"],
    ["検索または削除します", "検索 read 2, 削除 destructive 2"],
    ["検索、アーカイブまたは削除します", "検索 read 2, アーカイブ write 2, 削除 destructive 2"],
    ["削除されたファイルを表示します", "表示 read 2"],
    ["削除済みのファイルを表示します", "表示 read 2"],
    ["ファイルは削除しない", ""],
    ["ファイルは削除しません", ""],
    ["ガイドを参照", ""],
    ["ガイドを参照します", "参照 read 2"],
    ["ガイドを参照する", "参照 read 2"],
    ["파일을 조회하고 삭제합니다", "조회 read 2, 삭제 destructive 2"],
    ["파일을 조회하거나 삭제합니다", "조회 read 2, 삭제 destructive 2"],
    ["파일을 조회 후 삭제합니다", "삭제 destructive 2"],
    ["삭제된 파일을 조회합니다", "조회 read 2"],
    ["삭제한 파일을 조회합니다", "조회 read 2"],
    ["삭제한 파일", ""],
    ["삭제 전에 목록을 조회합니다", "조회 read 2"],
    ["動画を再生します", "再生 execute 1"],
    ["파일을 삭제하는 도구", "삭제 destructive 2"],
    ["파일을 삭제할 수 있습니다", "삭제 destructive 2"],
    ["삭제할 파일을 조회합니다", "조회 read 2"],
    ["파일을 삭제하는 작업을 조회합니다", "조회 read 2"],
    ["목록을 조회합니다(파일 삭제는 안 함)", "조회 read 2"],
    ["파일이 삭제되는 목록을 조회합니다", "조회 read 2"],
    ["파일을 삭제하지 않습니다", ""],
  ])("%s: %s", (description, says) => {
    expect(heardIn(description)).toBe(says);
  });

  test("unspaced text is read for its first 400 characters", () => {
    expect(heardIn(`${"字".repeat(398)}删除文件`)).toBe("删除 destructive 2");
    expect(heardIn(`${"字".repeat(399)}删除文件`)).toBe("");
  });
});

describe("Spanish, Portuguese, French and German are read for acts, what is joined to them and what is denied", () => {
  test.each([
    ["Elimina un archivo.", "Elimina destructive 2"],
    ["Elimina un archivo. 更新文件。", "Elimina destructive 2"],
    ["Exclui um arquivo.", "Exclui destructive 2"],
    ["Supprime un fichier.", "Supprime destructive 2"],
    ["Löscht eine Datei.", "Löscht destructive 2"],
    ["Mit diesem Werkzeug lassen sich Dateien löschen.", "löschen destructive 2"],
    ["Esta herramienta permite eliminar archivos.", "eliminar destructive 2"],
    ["Crea y elimina archivos.", "Crea write 2, elimina destructive 2"],
    ["Crea, actualiza o elimina archivos.", "Crea write 2, actualiza write 2, elimina destructive 2"],
    ["Obtient le fichier puis supprime le reste.", "Obtient read 2, supprime destructive 2"],
    ["Sucht Dateien und löscht eine.", "Sucht read 2, löscht destructive 2"],
    ["Busca archivos para eliminar.", "Busca read 2"],
    ["Sucht Dateien zum Löschen.", "Sucht read 2"],
    ["No elimina archivos.", ""],
    ["No lo elimina.", ""],
    ["Sin eliminar archivos.", ""],
    ["Genera un informe y lo guarda.", "Genera read 1, guarda write 2"],
    ["Genera un informe para lo guarda.", "Genera read 1"],
    ["Sagt einen Termin ab.", "Sagt destructive 2"],
    ["Útil antes de eliminar archivos.", ""],
    ["Registra una acción (vista o compra).", "Registra write 2"],
    ["Ne supprime aucun fichier.", ""],
    ["Löscht keine Dateien.", ""],
    ["Löscht nicht.", ""],
    ["Löscht es nicht.", ""],
    ["No elimina archivos, crea carpetas.", "crea write 2"],
    ["Busca archivos, no elimina nada.", "Busca read 2"],
    ["Legt einen Ordner an.", "Legt write 2"],
    ["Bricht den laufenden Auftrag ab.", "Bricht destructive 2"],
    ["Bricht den Auftrag ab und meldet das.", "Bricht destructive 2"],
    ["Bricht den Auftrag, auch spät, ab, wenn er noch läuft.", "Bricht destructive 2"],
    ["Bricht ab", "Bricht destructive 2"],
    ["Bricht ihn nicht ab.", ""],
    ["Bricht ab sofort.", ""],
    [`Bricht ${"Eier ".repeat(22)}ab.`, "Bricht destructive 2"],
    [`Bricht ${"Eier ".repeat(23)}ab.`, ""],
    // English words that another language spells alike.
    ["Knight name with horse, lance and age.", ""],
    ["Knight name with horse lance now.", ""],
  ])("%s: %s", (description, says) => {
    expect(heardIn(description)).toBe(says);
  });
});

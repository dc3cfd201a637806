// Writes tests/CorsAnalyzers.Tests/Model/OriginCases.txt: texts, and the origin that Node's URL (ada, the WHATWG URL parser)
// serialises for each. Run it by hand (node eng/origin-cases.mjs > tests/CorsAnalyzers.Tests/Model/OriginCases.txt) after a
// change of the standard; the tests read the file and need no Node.

const hosts = [
  "example.com", "EXAMPLE.com", "Example.Com.", "example.com.", "a.b.c.example", "localhost", "LocalHost", "x", "my_bucket.example",
  "a..b", ".example.com", "example..", ".", "..", "-a-.example", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "xn--a.example",
  "xn--", "bücher.example", "BÜCHER.example", "пример.рф", "例え.テスト", "faß.example", "ｅｘａｍｐｌｅ.com", "example。com",
  "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f.1", "0x7F000001", "0177.0.0.1", "1.2.3.4.", "1.2.3", "1.2.3.4.5", "256.1.1.1",
  "1.2.3.256", "1.256.3", "1.2.65536", "4294967295", "4294967296", "09.1.1.1", "1.2.3.08", "0x", "1.0x", "0xg", "1.2.3.a", "a.1", "a.0x1", "a.1a", "01.02.03.04",
  "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::0001]", "[1::]", "[1:0:0:2:0:0:0:3]", "[1:0:2:0:3:0:4:0]", "[1:2:3:4:5:6:7::]", "[::2:3:4:5:6:7:8]",
  "[2001:DB8::A]", "[2001:db8::a]", "[2001:db8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[1:2:3:4:5:6:1.2.3.4]",
  "[::1.2.3]", "[::1.2.3.256]", "[::01.2.3.4]", "[1:2:3:4:5:6:7:1.2.3.4]", "[::1.2.3.4:5]", "[fe80::1%25eth0]", "[fe80::1%eth0]", "[1:2:3]", "[1::2::3]", "[:1::2]", "[1:2:3:4:5:6:7:8:9]",
  "[1:2:3:4:5:6:7:8]", "[12345::]", "[g::1]", "[]", "[::1", "::1", "[::1]x", "a[b]", "[1:2:3:4:5:6:7:]", "[:]", "[:::]", "[1:]",
  "ex%61mple.com", "%65xample.com", "exa%20mple.com", "exa%mple.com", "exa%2Fmple.com", "%E4%BE%8B.com", "exa mple.com", "exa\tmple.com", "exa\nmple.com",
  "exa<mple.com", "exa>mple.com", "exa^mple.com", "exa|mple.com", "exa\u007Fmple.com", "exa\u0001mple.com", "exa\u00A0mple.com", "{tenant}.example.com", "$host", "exam'ple.com", "a!b", "a~b", "a(b)", "",
  "a".repeat(63) + ".example", "a".repeat(64) + ".example", ("a".repeat(49) + ".").repeat(5) + "com", ("a".repeat(60) + ".").repeat(4) + "example.com",
];
const schemes = ["https", "http", "HTTPS", "Http", "ws", "wss", "ftp"];
const separators = ["://", ":///", ":/", ":", ":\\\\", "://\\"];
const userInfos = ["user@", "user:password@", "@", "a@b@"];
const ports = [":443", ":80", ":8080", ":", ":0", ":00", ":08080", ":65535", ":65536", ":99999999999", ":port", ":80a", ":-1", ":21", ":0443"];
const tails = ["/", "//", "/path", "/path/", "?", "?query", "#", "#fragment", "/?query", "/#fragment", "/path?query#fragment", "\\", "\\path", "?a#b?c", "/a@b"];
const befores = [" ", "\t", "\n", "\u0000", "\u000B", "  "];
const afters = [" ", "\t", "\r\n", "\u0000", "\u000C"];

let seed = 20261122;
const random = count => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0, Math.floor(seed / 4294967296 * count));
const pick = list => list[random(list.length)];
const maybe = (list, chance) => random(100) < chance ? pick(list) : "";

const texts = new Set();
for (const host of hosts) texts.add("https://" + host);
for (const part of [...ports, ...tails]) for (const scheme of ["https", "http"]) texts.add(scheme + "://example.com" + part);
for (const scheme of schemes) for (const port of ["", ":443", ":80", ":21"]) texts.add(scheme + "://example.com" + port);
for (const separator of separators) texts.add("https" + separator + "example.com");
for (const userInfo of userInfos) texts.add("https://" + userInfo + "example.com");
for (const before of befores) texts.add(before + "https://example.com");
for (const after of afters) texts.add("https://example.com" + after);
while (texts.size < 900)
  texts.add(maybe(befores, 5) + pick(random(3) ? ["https", "http"] : schemes) + (random(8) ? "://" : pick(separators)) + maybe(userInfos, 10) + pick(hosts) + maybe(ports, 40) + maybe(tails, 30) + maybe(afters, 5));

console.log("# Made by eng/origin-cases.mjs with Node " + process.version + ", ada " + process.versions.ada + "; each line a JSON string and its origin, or '-' where the parser fails.");
for (const text of texts) {
  let origin = "-";
  try { origin = new URL(text).origin; } catch { }
  console.log(JSON.stringify(text).replace(/[\u007F-\uFFFF]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")) + "\t" + origin);
}

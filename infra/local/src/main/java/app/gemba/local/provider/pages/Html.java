package app.gemba.local.provider.pages;

/** The frame that all pages share, and escaping. Nothing is loaded from elsewhere. */
final class Html {

    private static final String STYLE = """
            :root{color-scheme:light;--ink:#16211f;--soft:#51605d;--line:#d8e0de;--ground:#f4f7f6;--accent:#0b6b5d;--bad:#a3231b}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
            main{max-width:30rem;margin:0 auto;padding:1.25rem 1rem 3rem}
            main.wide{max-width:76rem}
            h1{font-size:1.25rem;line-height:1.3;margin:1rem 0 .5rem}
            h2{font-size:1rem;margin:1.75rem 0 .5rem}
            p{margin:.5rem 0}
            a{color:var(--accent)}
            .test{background:#fff4d6;border:1px solid #dcb55a;color:#4b3700;border-radius:.5rem;padding:.6rem .8rem;font-size:.875rem}
            .test code{white-space:nowrap}
            .test ul{margin:.4rem 0 0;padding-left:1.1rem}
            .card{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1rem;margin:1rem 0}
            .amount{font-size:2rem;font-weight:650;margin:.25rem 0;font-variant-numeric:tabular-nums}
            .soft{color:var(--soft)}
            .lines{list-style:none;margin:0;padding:0}
            .lines li{display:flex;gap:1rem;justify-content:space-between;padding:.45rem 0;border-top:1px solid var(--line)}
            .lines li:first-child{border-top:0}
            .lines span:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
            label{display:block;font-weight:600;font-size:.9rem;margin:.8rem 0 .25rem}
            input,select{width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1px solid #8a9896;border-radius:.5rem;font:inherit;background:#fff;color:inherit}
            :focus-visible{outline:3px solid #58b7a8;outline-offset:1px}
            .pair{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
            button{width:100%;min-height:2.9rem;margin-top:1rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:#fff;font:inherit;font-weight:600;cursor:pointer}
            button.quiet{background:#fff;color:var(--accent)}
            .wrong{background:#fdecea;border:1px solid #dd9c96;color:var(--bad);border-radius:.5rem;padding:.6rem .8rem}
            table{border-collapse:collapse;width:100%;font-size:.8125rem;background:#fff}
            th,td{text-align:left;padding:.35rem .5rem;border:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
            .scroll{overflow-x:auto}
            .parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(21rem,100%),1fr));gap:1rem;align-items:start}
            .parts .card{margin:0}
            .card h2{margin-top:0}
            h3{font-size:.9rem;margin:1rem 0 .25rem}
            .order{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:end;margin:.6rem 0}
            .order label{flex:1 1 12rem;margin:0}
            .order label.tick{display:flex;align-items:center;gap:.5rem;min-height:2.75rem}
            .order .tick input{width:1.25rem;min-height:1.25rem}
            .order button{flex:0 1 auto;width:auto;min-height:2.75rem;margin:0;padding-inline:1rem}
            .items{list-style:none;margin:0;padding:0}
            .items li{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;margin:.5rem 0}
            .items code,.done{overflow-wrap:anywhere}
            .items code{color:var(--soft);font-size:.8125rem}
            .orders{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:end}
            .money td+td,.money th+th{text-align:right;font-variant-numeric:tabular-nums}
            .done{background:#e3f3ef;border:1px solid #9accc1;border-radius:.5rem;padding:.6rem .8rem}
            .badge{float:right;font-size:.75rem;font-weight:650;letter-spacing:.04em;background:#fff4d6;border:1px solid #dcb55a;color:#4b3700;border-radius:1rem;padding:.1rem .6rem}
            details summary{cursor:pointer}
            """;

    private Html() {}

    static String page(String title, String content) {
        return page(title, "", content);
    }

    static String widePage(String title, String content) {
        return page(title, " class=\"wide\"", content);
    }

    private static String page(String title, String mainClass, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body>
                <main%s>
                <span class="badge">LOCAL TEST</span>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, mainClass, content);
    }

    static String wrong(String message) {
        return message.isEmpty() ? "" : "<p class=\"wrong\" role=\"alert\">" + escape(message) + "</p>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

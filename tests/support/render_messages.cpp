#include "bot/data_files.hpp"
#include "commands/letters/mail_html.hpp"
#include "commands/letters/rich_html.hpp"
#include "commands/letters/templates.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string_view>

// Writes sample messages as HTML pages for tools/pictures: NAME.mail.html as a mail program shows
// it and NAME.matrix.html as a Matrix client does. With "-" it puts the HTML of one Matrix message,
// from standard input, into such a page.

namespace {

using namespace clusterlotse;
using namespace clusterlotse::commands;

constexpr char kCluster[] = "Metall-Cluster Kaiserslautern";

/// A table of answers and everything else that markup can show, with what people might write.
constexpr char kTable[] = R"(Subject: {{number}}: drei Antworten
# {{number}} · 20 Stück · Drehen · 1.4301
**Drei Antworten**, zwei davon mit Preis. Zeichnungen gehen erst mit Ihrem JA hinaus.

Firma	Antwort	Preis	Termin
{{#rows}}
{{firm}}	{{answer}}	{{price}}	{{date}}
{{/rows}}

# Das hat eine Firma gefragt

{{question}}

# Was Sie jetzt tun können
• Mit der Nummer einer Firma antworten: Ich stelle Sie einander vor.
• WARTEN schreiben: Ich frage morgen weitere Firmen.

---
Fragen? [Geschäftsstelle]({{office}})
)";

std::string matrix_page(const std::string& html) {
    return R"(<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>
body{font:15px/1.47 Inter,Roboto,Arial,sans-serif;margin:0;padding:16px;background:#fff;color:#1b1d22}
.name{font-weight:600;color:#0b7a5a;margin:0 0 4px 44px}.row{display:flex;gap:12px}
.face{width:32px;height:32px;border-radius:50%;background:#0b7a5a;color:#fff;text-align:center;line-height:32px;flex:none}
.body{max-width:640px;min-width:0}.body p{margin:0 0 8px}.body ul{margin:0 0 8px;padding-left:22px}
blockquote{margin:0 0 8px;padding:0 10px;border-left:2px solid #8d97a5;color:#656d77}
table{border-collapse:collapse;margin:0 0 8px}th,td{border:1px solid #c1c6cd;padding:4px 8px;text-align:left}
@media(prefers-color-scheme:dark){body{background:#101317;color:#ebeef2}.name{color:#4fc3a1}blockquote{color:#a9b2bc}th,td{border-color:#4a525b}a{color:#7fb4ff}}
</style></head><body><div class="name">Lotse</div><div class="row"><div class="face">L</div><div class="body">)" +
           html + "</div></div></body></html>\n";
}

Fields request() {
    return Fields()
        .set("number", "B-2026-031")
        .set("cluster", kCluster)
        .set(
            "text",
            "20 Drehteile aus 1.4301, Ø 40 × 120, ISO 2768-m, bis 13. März.\nZeichnung kommt; "
            "Gewinde M12 <beidseitig> & entgratet."
        )
        .set(
            "understood",
            "20 Stück · Drehen · 1.4301 (X5CrNi18-10) · Ø 40 mm · Länge 120 mm · bis Fr 13.03.2026"
        )
        .set("reasons", "Drehen bis Ø 400 · rostfrei · Losgröße 1 bis 2.000")
        .set("unknown", "freie Kapazität")
        .set("answer_by", "20.02.2026");
}

Fields acknowledgement() {
    return Fields()
        .set("number", "B-2026-031")
        .set("understood", "20 Stück · Drehen · 1.4301 (X5CrNi18-10) · Ø 40 mm · bis Fr 13.03.2026")
        .set("asking", true)
        .set(
            "firms",
            {Fields().set("firm", "Dreherei Lautertal GmbH").set("reasons", "Drehen, rostfrei"),
             Fields()
                 .set("firm", "Zerspanungstechnik Kusel GmbH & Co. KG")
                 .set("reasons", "Drehen bis Ø 250"),
             Fields().set("firm", "Hans Weber Präzisionsteile")}
        )
        .set("has_questions", true)
        .set(
            "questions",
            {Fields().set("text", "Gibt es eine Zeichnung?"),
             Fields().set("text", "Welche Toleranz brauchen Sie?")}
        );
}

Fields table() {
    const auto row = [](const char* firm, const char* answer, const char* price, const char* date) {
        return Fields()
            .set("firm", firm)
            .set("answer", answer)
            .set("price", price)
            .set("date", date);
    };
    return Fields()
        .set("number", "B-2026-031")
        .set("question", "Ist 1.4307 auch recht? # **Gruß** <b>Kessler</b>")
        .set("office", "mailto:geschaeftsstelle@cluster.example")
        .set(
            "rows",
            {row("Dreherei Lautertal GmbH", "Angebot", "12,40 €/Stück", "KW 11"),
             row("Zerspanungstechnik Kusel GmbH & Co. KG",
                 "Teilangebot: nur Drehen, das Gewinde macht ein Partner",
                 "ca. 9 €/Stück",
                 "13.03.2026"),
             row("Hans Weber Präzisionsteile", "braucht Zeit bis 18.02.", "", "")}
        );
}

void write(
    const std::filesystem::path& folder,
    const std::string& name,
    const Rendered& message,
    const std::string& footer
) {
    std::ofstream(folder / (name + ".mail.html"))
        << mail_html(message.rich, {kCluster, message.subject, footer, Language::de});
    std::ofstream(folder / (name + ".matrix.html")) << matrix_page(matrix_html(message.rich));
    std::ofstream(folder / (name + ".txt")) << message.text << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: render_messages FOLDER | -\n";
        return 2;
    }
    if (std::string_view(arguments[1]) == "-") {
        std::cout << matrix_page({std::istreambuf_iterator<char>(std::cin), {}});
        return 0;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    auto files = bot::template_files({});
    files.push_back({"de/table.mustache", kTable});
    files.push_back({"en/table.mustache", kTable});
    const Templates templates(files);
    const std::string footer =
        templates.render(Language::de, "mail_footer", Fields().set("cluster", kCluster)).text;
    write(
        folder,
        "acknowledgement",
        templates.render(Language::de, "acknowledgement", acknowledgement()),
        footer
    );
    write(folder, "request", templates.render(Language::de, "request", request()), footer);
    write(folder, "answers", templates.render(Language::de, "table", table()), footer);
    return 0;
}

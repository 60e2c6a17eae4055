#include "tests/simulation/lines.hpp"
#include "tests/simulation/picked_lines.hpp"

namespace clusterlotse::simulation {

std::string add_line(Chance& chance, const std::string& firm) {
    static const Lines lines{
        "JA, und bitte auch *",
        "ja, * dazu",
        "freigeben, zusätzlich *",
        "ok, noch * fragen",
        "+ *",
        "✅ und + *"};
    std::string line = chance.one_of(lines);
    return line.replace(line.find('*'), 1, firm);
}

std::string remove_line(Chance& chance, const std::string& firm) {
    static const Lines lines{
        "JA, aber ohne *",
        "ja, außer *",
        "freigeben ohne *",
        "ok, * raus",
        "Ja, nur * bitte nicht, die sind voll",
        "- *"};
    std::string line = chance.one_of(lines);
    return line.replace(line.find('*'), 1, firm);
}

std::string moderator_order_line(Chance& chance) {
    static const Lines lines{
        "2 raus",
        "ohne 1",
        "2 und 3 auch fragen",
        "noch Dreherei Lautertal dazu",
        "nimm die 1 raus",
        "nur 1 und 2",
        "weiter",
        "parken bis 15.05."};
    return chance.one_of(lines);
}

std::string moderator_line(Chance& chance) {
    static const Lines lines{
        "JA",
        "ja bitte",
        "1",
        "✅",
        "NEIN, zu unklar",
        "Ich rufe an",
        "parken",
        "später",
        "2 raus, kennt er nicht",
        "NEIN",
        "freigeben",
        "ok",
        "Erledigt",
        "⛔ Doppelt",
        "☎"};
    return chance.one_of(lines);
}

}  // namespace clusterlotse::simulation

#include "tests/simulation/lines.hpp"
#include "tests/simulation/picked_lines.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace clusterlotse::simulation {

namespace {

const Lines& sample_needs(Language language) {
    static const auto read = [] {
        std::pair<Lines, Lines> needs;
        std::ifstream in(CLUSTERLOTSE_SOURCE_DIR "/config/sample/needs.jsonl");
        for (std::string line; std::getline(in, line);) {
            const auto need = nlohmann::json::parse(line);
            const bool german = need.value("lang", "de") == "de";
            (german ? needs.first : needs.second).push_back(need.at("text"));
        }
        return needs;
    }();
    return language == Language::de ? read.first : read.second;
}

}  // namespace

std::string all_sample_needs() {
    std::string all;
    for (const Language language : {Language::de, Language::en}) {
        for (const std::string& line : sample_needs(language)) {
            all += line + "\n";
        }
    }
    return all;
}

std::string need_line(Chance& chance, Language language) {
    return chance.percent(35) ? chance.one_of(sample_needs(language))
                              : made_need_line(chance, language);
}

std::string made_need_line(Chance& chance, Language language) {
    static const Lines german_work{
        "Drehteile",
        "Frästeile",
        "Laserzuschnitte",
        "Kantteile",
        "Buchsen gedreht",
        "Schweißbaugruppen",
        "Wellen gedreht und geschliffen",
        "Halter, gekantet und verzinkt",
        "Bolzen, gehärtet",
        "Gehäuse gefräst und eloxiert",
        "Stanzteile",
        "Federn",
        "Zahnräder",
        "Ringe, plangeschliffen",
        "Bleche lasern und pulverbeschichten",
        "Konsolen geschweißt",
        "Teile verzinken",
        "Bolzen gedreht und PVD-beschichtet",
        "Wellen gedreht, laserauftraggeschweißt und geschliffen",
        "Flansche gedreht"};
    static const Lines english_work{
        "turned parts",
        "milled parts",
        "laser cut blanks",
        "bent brackets",
        "welded frames",
        "ground shafts",
        "anodised housings",
        "gears",
        "springs",
        "turned and PVD coated pins",
        "turned flanges"};
    static const Lines materials{
        "1.4301",
        "S355",
        "42CrMo4",
        "C45",
        "EN AW-6082",
        "1.4571",
        "Ms58",
        "DC01",
        "16MnCr5",
        "S235JR"};
    static const Lines german_dates{
        "bis 15. Mai",
        "bis KW 22",
        "bis Ende Mai",
        "so schnell es geht",
        "bis 14.06.",
        "",
        "im Juni"};
    static const Lines english_dates{
        "by 15 May", "by the end of May", "as soon as possible", "in week 24", ""};
    static const Lines extras{
        "",
        "",
        "",
        ", ISO 2768-m",
        ", Ra 0,8",
        ", entgratet",
        ", mit 3.1-Zeugnis",
        ", ISO 9001",
        ", vertraulich"};
    const bool german = language == Language::de;
    std::string text = german && chance.percent(30) ? "Wir suchen " : "";
    text += number(chance, 2, 400) + (german ? " Stück " : " ");
    text += chance.one_of(german ? german_work : english_work);
    text += (german ? " aus " : " from ") + chance.one_of(materials);
    if (chance.percent(70)) {
        text += ", Ø " + number(chance, 8, 180) + " x " + number(chance, 10, 400);
    }
    text += chance.one_of(extras);
    const std::string date = chance.one_of(german ? german_dates : english_dates);
    return date.empty() ? text : text + ", " + date;
}

}  // namespace clusterlotse::simulation

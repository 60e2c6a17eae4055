#include "commands/discretion/betrayal.hpp"

#include "commands/asker/asker_firms.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/betraying_names.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/left_out.hpp"
#include "commands/discretion/own_names.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <set>

namespace clusterlotse::commands {

namespace {

/// What stands behind "Projekt" or "Kunde" in a file name without being a name.
bool names_nobody(const std::string& word) {
    static const std::set<std::string> words{
        "alt",   "anfrage", "auftrag",    "blatt",     "detail",     "draft",  "drawing", "entwurf",
        "final", "index",   "korrigiert", "liste",     "neu",        "nr",     "nummer",  "parts",
        "plan",  "plot",    "rev",        "revision",  "sheet",      "skizze", "stand",   "teil",
        "teile", "version", "zchng",      "zeichnung", "zeichnungen"};
    return words.contains(folded(word));
}

/// No word of the trade, no material.
bool says_nothing_of_work(Office& office, const std::string& word) {
    const UnderstoodNeed read = office.engine.understand(word, {}, Language::de);
    return matching::empty(read);
}

/// "Projekt Nordlicht Welle.pdf", "Kunde_Meierhofer.dxf": whoever knows of it knows the asker.
bool names_project(const std::string& file_name, NameList& own) {
    static const RE2 project(
        R"((?i)(?:^|[^\pL])(?:projekt|project|bauvorhaben|bv|kommission|endkunde|kunde|customer)[ _.:-]{1,3}([\pL]{3,}))"
    );
    std::string named;
    return RE2::PartialMatch(file_name, project, &named) && !names_nobody(named) &&
           !own.plain(named);
}

/// "GP-40", but no size, standard or date ("M12", "DN 100", "KW 12", "ISO 2768").
bool names_product(const std::string& word) {
    static const RE2 measure(
        R"((?i)(?:m|dn|pn|kw|ra|rz|ral|ip|iso|din|en|vdi|it|sw|hrc|hb|hv|h|g|r|js|f|pos|nr|no|index|rev|t|exc|kl|cl|v|s|c)[ -]?\d.*)"
    );
    return !RE2::FullMatch(word, measure);
}

/// What in a text tells of the asker's project, customer, brand or product, as it stands there.
std::vector<std::string> names_in_words(Office& office, const std::string& text, NameList& own) {
    static const RE2 named(
        R"((?:^|[^\pL])((?i:projekt|project|bauvorhaben|bv|kommission|endkunden?|kunden?|customer|marken?|brand|baureihe|produktreihe|modellreihe|modell|model)[ :„“"»]{1,4}([\p{Lu}][\pL\d-]{2,})))"
    );
    static const RE2 product(
        R"((?:^|[^\pL])((?i:unser(?:e[mnrs]?)?|our) (?:[\pL-]+ ){1,3}?([\p{Lu}]{1,5}[ -]?\d[\pL\d-]*))(?:$|[^\pL\d]))"
    );
    std::vector<std::string> found;
    std::string phrase;
    std::string name;
    for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, named, &phrase, &name);) {
        if (!names_nobody(name) && !own.plain(name) && says_nothing_of_work(office, name)) {
            found.push_back(phrase);
        }
    }
    for (re2::StringPiece rest(text); RE2::FindAndConsume(&rest, product, &phrase, &name);) {
        if (names_product(name) && says_nothing_of_work(office, name)) {
            found.push_back(phrase);
        }
    }
    return found;
}

void note(std::vector<std::string>& betraying, const std::string& words) {
    if (std::ranges::find(betraying, words) == betraying.end()) {
        betraying.push_back(words);
    }
}

}  // namespace

std::vector<std::string> betraying_words(
    Office& office, const storage::NeedRecord& need, const std::vector<std::string>& file_names
) {
    if (is_open(need)) {
        return {};
    }
    NameList own = own_names(office, need);
    std::vector<std::string> betraying;
    const std::string text = text_for_suppliers(office, need);
    for (const std::string& found : contacts_in(text, own.identity())) {
        note(betraying, found);
    }
    for (const std::string& found : names_in_words(office, text, own)) {
        note(betraying, found);
    }
    for (const std::string& name : left_out(whole_text(need), text).products) {
        const bool told = std::ranges::any_of(betraying, [&](const std::string& phrase) {
            return phrase.find(name) != std::string::npos;
        });
        if (!told && names_product(name) && says_nothing_of_work(office, name)) {
            note(betraying, name);
        }
    }
    const BetrayingNames names(own, firms_of_asker(office, need));
    for (const std::string& name : file_names) {
        if (names.stand_in(name) || !contacts_in(name, own.identity()).empty() ||
            names_project(name, own)) {
            note(betraying, name);
        }
    }
    return betraying;
}

std::vector<std::string> names_of_files(Office& office, const storage::NeedRecord& need) {
    std::vector<std::string> names;
    for (storage::FileRecord& file : office.files.of_need(need.id)) {
        names.push_back(std::move(file.name));
    }
    return names;
}

}  // namespace clusterlotse::commands

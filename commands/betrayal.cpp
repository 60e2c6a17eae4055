#include "commands/betrayal.hpp"

#include "commands/betraying_names.hpp"
#include "commands/discretion.hpp"
#include "commands/own_names.hpp"
#include "commands/redaction.hpp"
#include "commands/words.hpp"

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

/// "Projekt Nordlicht Welle.pdf", "Kunde_Meierhofer.dxf": whoever knows of it knows the asker.
bool names_project(const std::string& file_name, NameList& own) {
    static const RE2 project(
        R"((?i)(?:^|[^\pL])(?:projekt|project|bauvorhaben|bv|kommission|endkunde|kunde|customer)[ _.:-]{1,3}([\pL]{3,}))"
    );
    std::string named;
    return RE2::PartialMatch(file_name, project, &named) && !names_nobody(named) &&
           !own.plain(named);
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
    for (const std::string& found : contacts_in(text_for_suppliers(office, need), own.identity())) {
        note(betraying, found);
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

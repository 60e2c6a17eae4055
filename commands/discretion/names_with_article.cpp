#include "commands/discretion/names_with_article.hpp"

#include "commands/discretion/name_list.hpp"
#include "matching/text/text.hpp"

#include <re2/re2.h>
#include <set>

namespace clusterlotse::commands {

namespace {

/// Of these no noun is a "die".
bool takes_no_article(const std::string& word) {
    static const std::set<std::string> words = [] {
        std::set<std::string> keys;
        for (const char* one :
             {"Braun", "Schwarz", "Weiß",   "Roth",  "Rot",    "Grün",  "Grau",    "Gelb",  "Blau",
              "Blank", "Fein",    "Hart",   "Stark", "Scharf", "Neu",   "Alt",     "Jung",  "Breit",
              "Hoch",  "Tief",    "Dick",   "Fest",  "Frei",   "Reich", "Lang",    "Kurz",  "Klein",
              "Groß",  "Ernst",   "Kaiser", "König", "Nagel",  "Stein", "Schmied", "Kern",  "Frank",
              "Gut",   "Hof",     "Berg",   "Wald",  "Bach",   "Bauer", "Herbst",  "Winter"}) {
            keys.insert(matching::squeezed(one));
        }
        return keys;
    }();
    return words.contains(matching::squeezed(word));
}

}  // namespace

std::string without_names_with_article(const std::string& text, const Identity& identity) {
    std::set<std::string> words;
    for (const std::string& name : identity.names) {
        for (const std::string& word : words_of_name(name)) {
            if (takes_no_article(word)) {
                words.insert(word);
            }
        }
    }
    std::string left = text;
    for (const std::string& word : words) {
        const RE2 called(
            R"(((?:^|[^\pL])(?:[Dd]ie|DIE)\s+))" + word + R"(((?:[.,;:!?)\n]|$|\s+\p{Ll})))"
        );
        RE2::GlobalReplace(&left, called, "\\1" + std::string(kLeftOut) + "\\2");
    }
    return left;
}

}  // namespace clusterlotse::commands

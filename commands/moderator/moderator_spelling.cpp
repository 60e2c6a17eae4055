#include "commands/moderator/moderator_spelling.hpp"

#include "commands/desk/words.hpp"
#include "matching/text/typo_index.hpp"

#include <array>
#include <memory>
#include <re2/re2.h>
#include <string_view>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

namespace {

struct Spelling {
    const char* spoken;  ///< a pattern for whole words, in any case
    const char* written;
};

constexpr Spelling kSpellings[] = {
    {"net|nit|ned|nid|nedd|nich|nischt|nich'", "nicht"},
    {"bidde|bitt|bitteschön|biddeschee|plz|pls", "bitte"},
    {"isch|ick", "ich"},
    {"scho|schun|schunn", "schon"},
    {"aach|ooch|aa", "auch"},
    {"un", "und"},
    {"nix|nischd", "nichts"},
    {"basst|bassd|passd|pasdt|baßt|passst", "passt"},
    {"joo+|jaa+|ajo|allemol|jawoll|jepp|joa|jou|ei jo|ei ja|na klar", "ja"},
    {"okey|oke|okee|okok", "ok"},
    {"naus|nausschmeiße|rauß", "raus"},
    {"nausschigge|nausschicke|nausschicken|rausschigge|rausschicke|rausgeben|rauslassen|rauslosse",
     "rausschicken"},
    {"schicks|schick's|schickes|schigg's|schiggs|schick se|schick sie|schick's halt", "schick es"},
    {"freigewe|freigebe|frei gewe|frei geben|freigeem|freigäwe", "freigeben"},
    {"frooche|froche|frache|froge|fraache|froogn", "fragen"},
    {"weglosse|weglasse|wegglasse|weg lassen|weg losse", "weglassen"},
    {"(?:lass|losse|lasse|lassen) (?:mer|ma|mir)|lassma|lassmer", "lassen wir"},
    {"(?:mach|mache|machen) (?:mer|ma|mir)", "machen wir"},
    {"dezu|dazue|dezue", "dazu"},
    {"vergebe|vergewe|vergäwwe", "vergeben"},
    {"übernehm|uebernehm|iwwernemm|iwwernemme", "übernehme"},
    {"selwer|selwert|selba", "selber"},
    {"telefoniere|delefoniere", "telefonieren"},
    {"zrück|zurick|zrick|zuruck", "zurück"},
};

/// What a slip of one letter is read as.
constexpr std::array<std::string_view, 14> kKeys = {
    "freigeben",
    "freigabe",
    "freigegeben",
    "einverstanden",
    "ablehnen",
    "abgelehnt",
    "rausschicken",
    "telefonieren",
    "zurückstellen",
    "streichen",
    "weglassen",
    "hinzufügen",
    "verlängern",
    "approved"};

constexpr std::size_t kFewestLetters = 8;

std::string with_known_spellings(std::string text) {
    static const auto rules = [] {
        std::vector<std::pair<std::unique_ptr<RE2>, std::string>> made;
        for (const Spelling& one : kSpellings) {
            made.emplace_back(
                std::make_unique<RE2>(
                    "(?i)(^|[^\\pL\\pN])(?:" + std::string(one.spoken) + ")($|[^\\pL\\pN])"
                ),
                "\\1" + std::string(one.written) + "\\2"
            );
        }
        return made;
    }();
    for (const auto& [pattern, written] : rules) {
        RE2::GlobalReplace(&text, *pattern, written);
    }
    // "Kannsch rausschicken" asks nothing where no question mark stands.
    static const RE2 you_may(
        R"((?i)(?:kannsch|kannste|kannst du|kannst|können sie|du kannst|sie können|du darfst|darfst du|you can)\s+(?:(?:das|es|des|die|sie|so|jetzt|ruhig|it)\s+)*(rausschicken|freigeben|abschicken|verschicken|losschicken|send it|release it)\b)"
    );
    RE2::GlobalReplace(&text, you_may, "\\1");
    return text;
}

/// "Freigebn" is "freigeben".
std::string without_slips(const std::string& text) {
    static const RE2 word(R"((\pL{7,}))");
    std::string result;
    re2::StringPiece rest(text);
    re2::StringPiece found;
    std::size_t from = 0;
    while (RE2::FindAndConsume(&rest, word, &found)) {
        const auto at = static_cast<std::size_t>(found.data() - text.data());
        const std::string lower = folded(std::string_view(found.data(), found.size()));
        std::string_view meant(found.data(), found.size());
        for (const std::string_view key : kKeys) {
            if (key.size() >= kFewestLetters && lower != key &&
                matching::within_one_edit(lower, key)) {
                meant = key;
            }
        }
        result.append(text, from, at - from);
        result += meant;
        from = at + found.size();
    }
    return result.append(text, from);
}

}  // namespace

std::string in_plain_spelling(std::string text) {
    return without_slips(with_known_spellings(std::move(text)));
}

}  // namespace clusterlotse::commands

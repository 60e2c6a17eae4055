#include "matching/needs/worked_on_things.hpp"

#include "matching/firms/offer_words.hpp"
#include "matching/text/marked_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kFarthestObject = 12;  ///< atoms between "Prüfung von" and a thing

enum ObjectWord : std::uint32_t {
    kWorks = 1U << 0,  ///< works on things that are there, whatever else the firm does
    kWho = 1U << 1,
    kYours = 1U << 2,  ///< before a participle: the customer's parts are so
    kJoins = 1U << 3,
    kBrought = 1U << 4,  ///< the customer brings them
};

constexpr MarkedWords kObjectWords[] = {
    {kWorks,
     "bearbeiten bearbeitung nachbearbeiten nachbearbeitung nacharbeit nacharbeiten prüfen prüfung "
     "prüfungen reparieren reparatur reparaturen reinigen reinigung verpacken verpackung "
     "vermessen vermessung messung auswuchten sortieren sortierung instandsetzung instandsetzen "
     "aufarbeitung aufarbeiten überholung machining machine finishing inspection inspecting "
     "inspect testing test repair repairing cleaning packing measuring refurbishment "
     "reconditioning"},
    {kWho, "wir we"},
    {kYours, "ihre ihren ihrer ihres your"},
    {kJoins, "und oder and or sowie"},
    {kBrought,
     "beigestellte beigestellten beigestellter angelieferte angelieferten gelieferten "
     "supplied issue"},
};

std::uint32_t object_word(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kObjectWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

/// "geschweißten", "verzinkter", "lasergeschnittenen": before a noun.
bool before_noun(std::string_view key) {
    static constexpr std::string_view kEndings[] = {
        "te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "ed"};
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) {
        return key.ends_with(ending);
    });
}

/// "Prüfung von", "wir bearbeiten": what follows is there already.
bool general_work_before(
    const std::vector<Atom>& atoms, std::uint32_t opening, std::uint32_t thing
) {
    const std::uint32_t near = thing > kFarthestObject ? thing - kFarthestObject : 0;
    for (std::uint32_t at = std::max(opening, near); at < thing; ++at) {
        if ((object_word(atoms[at].key) & kWorks) == 0) {
            continue;
        }
        const bool we = at > opening && (object_word(atoms[at - 1].key) & kWho) != 0;
        if (we || (at + 1 < thing && leads_to_object(atoms[at + 1].key))) {
            return true;
        }
    }
    return thing > opening && (object_word(atoms[thing - 1].key) & kBrought) != 0;
}

bool object_of_work(
    const Lexicon& lexicon,
    const Analysis& analysis,
    std::uint32_t opening,
    const Mention& mention,
    Id made_by
) {
    const std::vector<Atom>& atoms = analysis.atoms;
    bool object = general_work_before(atoms, opening, mention.first);
    for (const Mention& other : analysis.mentions) {
        if (other.first >= mention.first) {
            break;
        }
        if (other.kind != SenseKind::process || other.implied || other.last > mention.first ||
            other.first < opening || names_thing(analysis, other) ||
            lexicon.processes[other.id].abstract) {
            continue;
        }
        if (lexicon.is_ancestor_process(other.id, made_by) ||
            lexicon.is_ancestor_process(made_by, other.id)) {
            return false;
        }
        object = object || done_for_others(atoms, other.first) ||
                 (other.last < mention.first && leads_to_object(atoms[other.last].key));
    }
    return object;
}

}  // namespace

bool names_thing(const Analysis& analysis, const Mention& mention) {
    const std::vector<Atom>& atoms = analysis.atoms;
    if (names_part(atoms[mention.last - 1].key)) {
        return true;
    }
    const std::uint32_t next = mention.last;
    return next + 1 < atoms.size() && atoms[next].gap == Gap::hyphen && !atoms[next].tight &&
           (object_word(atoms[next].key) & kJoins) != 0 && names_part(atoms[next + 1].key);
}

bool worked_on(
    const Lexicon& lexicon,
    const Analysis& analysis,
    std::uint32_t opening,
    const Mention& mention,
    Id made_by
) {
    const bool thing =
        mention.implied || mention.kind == SenseKind::product || names_thing(analysis, mention);
    const std::vector<Atom>& atoms = analysis.atoms;
    const auto capital = [&](std::uint32_t at) {
        const char initial = analysis.source[analysis.folded.origin[atoms[at].begin]];
        return initial >= 'A' && initial <= 'Z';
    };
    // "lasergeschnittenen Bleche"
    const bool adjective =
        before_noun(atoms[mention.last - 1].key) &&
        (mention.participle ||
         (!capital(mention.first) && mention.last < atoms.size() && capital(mention.last)));
    if (adjective && mention.first > 0 &&
        (object_word(atoms[mention.first - 1].key) & kYours) != 0) {
        return true;
    }
    return (thing || adjective) && object_of_work(lexicon, analysis, opening, mention, made_by);
}

}  // namespace clusterlotse::matching

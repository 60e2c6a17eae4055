#include "matching/needs/uses.hpp"

#include "matching/needs/beside_task.hpp"
#include "matching/needs/focus_words.hpp"
#include "matching/text/compound.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr float kWeakPart = 0.6F;

class Uses {
public:
    explicit Uses(Scene& scene) : scene_(scene) {}

    void find() {
        for_each(&Uses::qualifies, Role::use);
        for_each(&Uses::by_chance, Role::use);
        for_each(&Uses::asker_has, Role::asker);
        for_each(&Uses::when, Role::state);
        for_each(&Uses::beside_own, Role::use);
        for_each(&Uses::used_for, Role::use);
        for_each(&Uses::opens_with_use, Role::use);
    }

private:
    using Test = bool (Uses::*)(std::size_t) const;

    void for_each(Test test, Role role) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (scene_.asked(at) && (this->*test)(at)) {
                scene_.analysis.mentions[at].role = role;
            }
        }
    }

    /// "shot blasting machine", "storage vessel", "Laser-Peening": the word behind is meant.
    bool qualifies(std::size_t at) const {
        static constexpr std::string_view kHeads[] = {
            "machine", "machines", "industry", "line",    "plant",    "booth",       "robot",
            "robots",  "cell",     "head",     "tool",    "manual",   "machinery",   "vesel",
            "vesels",  "tank",     "tanks",    "rack",    "racks",    "equipment",   "system",
            "systems", "unit",     "units",    "vehicle", "vehicles", "rig",         "rigs",
            "fixture", "fixtures", "jig",      "press",   "museum",   "furnace",     "oven",
            "bench",   "engineer", "operator", "certs",   "cert",     "certificate", "certificates",
            "scale"};
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || said.last >= scene_.words.size()) {
            return false;
        }
        const Atom& next = scene_.analysis.atoms[said.last];
        if (next.gap == Gap::space && !scene_.thing(said)) {
            return std::find(std::begin(kHeads), std::end(kHeads), next.key) != std::end(kHeads);
        }
        return next.gap == Gap::hyphen && next.tight && next.key.size() > kLongWord &&
               scene_.words[said.last] == 0 && !scene_.known(said.last) && strange(next.key);
    }

    /// No word of the vocabulary, alone or as a compound.
    bool strange(const std::string& key) const {
        return scene_.lexicon.find(key).empty() && scene_.lexicon.find(stem(key)).empty() &&
               split_compound(scene_.lexicon, key).empty();
    }

    /// A weak part of a compound that would name a service, where something sure is asked.
    bool by_chance(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || !said.compound || said.strength > kWeakPart) {
            return false;
        }
        const bool service = !scene_.process(said).kind.empty();
        return scene_.other(at, [&](std::size_t i) {
            const Mention& sure = scene_.mention(i);
            return (service && sure.kind == SenseKind::product) ||
                   (sure.kind == SenseKind::process && sure.strength > kSure);
        });
    }

    /// "unsere Dreherei", "our machining department".
    bool asker_has(std::size_t at) const {
        const std::uint32_t last = scene_.mention(at).last - 1;
        const bool next_word =
            last + 1 < scene_.words.size() && scene_.analysis.atoms[last + 1].gap == Gap::space;
        const bool here = place(scene_.key(last)) || (next_word && place(scene_.key(last + 1))) ||
                          names_machine(at);
        return here && scene_.behind(scene_.mention(at).first, kOur, 3);
    }

    /// "unser Bohrwerk", "our lathe": the machine and not its work.
    bool names_machine(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            const Mention& machine = scene_.mention(other);
            if (said.kind == SenseKind::process && machine.kind == SenseKind::machine &&
                machine.first == said.first && machine.last == said.last) {
                return true;
            }
        }
        return false;
    }

    static bool place(std::string_view word) {
        return word.ends_with("erei") || word.ends_with("foundry") || word.ends_with("abteilung") ||
               word.ends_with("department") || word.ends_with("bude") || word == "shop";
    }

    /// "Nach dem Härten verzogen", "vor der Lackierung", "before painting": when it happens.
    bool when(std::size_t at) const {
        static constexpr std::string_view kWhen[] = {"after", "before", "following", "beim"};
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || said.participle || scene_.thing(said) ||
            said.first == 0) {
            return false;
        }
        const std::string& before = scene_.key(said.first - 1);
        if (std::find(std::begin(kWhen), std::end(kWhen), before) != std::end(kWhen)) {
            return true;
        }
        if (said.first < 2 || (before != "dem" && before != "der" && before != "the")) {
            return false;
        }
        const std::string& preposition = scene_.key(said.first - 2);
        return preposition == "nach" || preposition == "vor" || preposition == "bei" ||
               preposition == "after" || preposition == "before";
    }

    /// "Haube um unsere Lackierkabine": where the asker's own thing only says the place.
    bool beside_own(std::size_t at) const {
        static constexpr std::string_view kPlaces[] = {
            "um", "neben", "hinter", "uber", "zwischen", "around", "behind", "beside", "above"};
        const std::uint32_t first = scene_.mention(at).first;
        if (first < 2 || (scene_.words[first - 1] & kOur) == 0 ||
            std::find(std::begin(kPlaces), std::end(kPlaces), scene_.key(first - 2)) ==
                std::end(kPlaces)) {
            return false;
        }
        return scene_.other(at, [&](std::size_t i) { return scene_.mention(i).last <= first - 2; });
    }

    /// "Halter für Schweißroboter", "Schwinge am Frontlader".
    bool used_for(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const std::uint32_t governs = scene_.governor(at);
        if (governs == said.first ||
            (governs > 0 && (scene_.words[governs - 1] & (kSeeks | kAsks | kAnd)) != 0)) {
            return false;
        }
        // "Müssen zum Nachschleifen": the task itself.
        if (scene_.key(governs) == "zum" && scene_.task(at) &&
            (scene_.places[at].does & (kShall | kHere | kDoes | kOur)) != 0) {
            return false;
        }
        if (kind_of_work_before(at, governs)) {
            return false;
        }
        const bool what_for = (scene_.words[governs] & kFor) != 0 || scene_.key(governs) == "um" ||
                              scene_.key(governs) == "around";
        if (!what_for && said.kind == SenseKind::process && !scene_.thing(said)) {
            return false;
        }
        const std::uint32_t sentence = scene_.places[at].sentence;
        return (what_for && said.compound && stranger_before(at, governs)) ||
               scene_.other(at, [&](std::size_t i) {
                   const Mention& near = scene_.mention(i);
                   return scene_.places[i].sentence == sentence &&
                          (near.last <= governs ||
                           (said.kind == SenseKind::machine && near.first >= said.last &&
                            near.kind == SenseKind::process));
               });
    }

    /// "Lohnbeschichter für KTL", "Lohnfertiger für Räumen": the work itself, and which kind of it.
    bool kind_of_work_before(std::size_t at, std::uint32_t governs) const {
        const Mention& said = scene_.mention(at);
        return said.kind == SenseKind::process && !scene_.thing(said) &&
               governs + 1 == said.first &&
               std::any_of(
                   scene_.analysis.mentions.begin(),
                   scene_.analysis.mentions.end(),
                   [&](const Mention& near) {
                       return near.kind == SenseKind::process && near.last == governs &&
                              scene_.lexicon.is_ancestor_process(near.id, said.id);
                   }
               );
    }

    /// "Für eine Messmaschine suchen wir einen Ausleger": what it is for stands in front.
    bool opens_with_use(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const std::uint32_t governs = scene_.governor(at);
        if (governs == said.first || (scene_.words[governs] & kFor) == 0 || scene_.verb(said) ||
            governs + 1 >= said.first || (scene_.words[governs + 1] & kArticle) == 0) {
            return false;
        }
        bool asks = false;
        for (std::uint32_t word = said.last; word < said.last + 2 && word < scene_.places[at].last;
             ++word) {
            asks = asks || (scene_.words[word] & kAsks) != 0;
        }
        return asks && scene_.other(at, [&](std::size_t i) {
            return scene_.mention(i).first > said.last &&
                   scene_.places[i].sentence == scene_.places[at].sentence &&
                   scene_.thing(scene_.mention(i));
        });
    }

    /// "4 Heizschlangen für Galvanikbecken": what is asked is a thing that the vocabulary does not
    /// know, and no less asked for that.
    bool stranger_before(std::size_t at, std::uint32_t governs) const {
        for (std::uint32_t i = scene_.places[at].first; i < governs; ++i) {
            const Atom& word = scene_.analysis.atoms[i];
            const char initial = scene_.analysis.source[scene_.analysis.folded.origin[word.begin]];
            if (word.key.size() > kLongWord && initial >= 'A' && initial <= 'Z' &&
                scene_.words[i] == 0 && !scene_.known(i) &&
                word.key.find_first_of("0123456789") == std::string::npos) {
                return true;
            }
        }
        return false;
    }

    Scene& scene_;
};

}  // namespace

void find_uses(Scene& scene) {
    Uses(scene).find();
    find_beside(scene);
}

}  // namespace clusterlotse::matching

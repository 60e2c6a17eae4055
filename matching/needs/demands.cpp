#include "matching/needs/demands.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kFarWith = 5;  ///< atoms between "mit" and what goes with the part

bool paper(std::string_view key) {
    static constexpr std::string_view kEnds[] = {
        "report",        "reports",      "protokoll",  "protokolle", "protokolls",  "nachweis",
        "nachweise",     "nachweises",   "bericht",    "berichte",   "zeugnis",     "zeugnise",
        "certificate",   "certificates", "certs",      "record",     "records",     "dokumentation",
        "documentation", "protocol",     "papiere",    "papieren",   "paperwork",   "erstmuster",
        "empb",          "bemusterung",  "verpackung", "packaging",  "bestatigung", "approval",
        "inspection",    "inspektionen", "diagramm",   "ppap",       "tested"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view end) {
        return key.ends_with(end);
    });
}

class Demands {
public:
    explicit Demands(Scene& scene) : scene_(scene) {}

    void find() {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (accompanies(at) && part_to_make(at)) {
                scene_.analysis.mentions[at].role = Role::demand;
            }
        }
    }

private:
    /// A service that is named beside something: not as the first thing of the need.
    bool accompanies(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        if (!scene_.asked(at) || said.kind != SenseKind::process || said.implied) {
            return false;
        }
        const std::string& kind = scene_.process(said).kind;
        if (kind != "inspection" && kind != "service") {
            return false;
        }
        for (std::uint32_t atom = said.first; atom < said.last + 1 && atom < scene_.words.size();
             ++atom) {
            if (paper(scene_.key(atom))) {
                return true;
            }
        }
        return !scene_.verb(said) &&
               (scene_.behind(said.first, kWith, kFarWith) || closes_making(at));
    }

    /// "12 Behälter geschweißt, Druckprüfung 10 bar": an examination in a clause of its own behind
    /// how the thing is made.
    bool closes_making(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const MentionPlace& place = scene_.places[at];
        if (scene_.process(said).kind != "inspection" || said.first > place.first + 1 ||
            (place.does & (kAsks | kWho | kShall | kCould)) != 0) {
            return false;
        }
        for (std::size_t before = 0; before < at; ++before) {
            const Mention& made = scene_.mention(before);
            const std::string& word = scene_.key(made.last - 1);
            // "geschweißte Rahmen" may be there already.
            const bool how = made.participle &&
                             (word.ends_with("t") || word.ends_with("en") || word.ends_with("ed"));
            if (scene_.asked(before) && made.kind == SenseKind::process && !made.implied && how &&
                scene_.process(made).kind.empty() && scene_.places[before].first != place.first &&
                scene_.places[before].sentence == place.sentence) {
                return true;
            }
        }
        return false;
    }

    /// A part is asked for in front, and nobody says that it is there already.
    bool part_to_make(std::size_t at) const {
        if (scene_.parts_exist) {
            return false;
        }
        for (std::size_t other = 0; other < at; ++other) {
            const Mention& said = scene_.mention(other);
            const bool makes = said.kind == SenseKind::process && !said.implied &&
                               scene_.process(said).kind.empty() && scene_.asked(other) &&
                               !scene_.process(said).other_trade;
            if (said.first < scene_.mention(at).first && scene_.asked(other) &&
                (scene_.thing(said) || makes) && said.kind != SenseKind::machine) {
                return true;
            }
        }
        return false;
    }

    Scene& scene_;
};

}  // namespace

void find_demands(Scene& scene) {
    Demands(scene).find();
}

}  // namespace clusterlotse::matching

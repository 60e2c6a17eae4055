#include "matching/text/forms.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

class Forms {
public:
    explicit Forms(Scene& scene) : scene_(scene) {}

    void read() {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            read_participle(at);
            read_machine(at);
        }
    }

private:
    /// "fertig gedreht" is a state; "sollen vernickelt werden", "wer pulvert?" are tasks.
    void read_participle(std::size_t at) {
        Mention& said = scene_.analysis.mentions[at];
        if (said.kind != SenseKind::process || said.role != Role::asked || !said.participle) {
            return;
        }
        if (scene_.key(said.last - 1).ends_with("ment")) {
            said.participle = false;  // "treatment" is spelled like a German participle
        } else if (done_already(at) || describes_worked(at)) {
            said.role = Role::state;
        } else if (passive_task(at) || third_person(at)) {
            said.participle = false;
        }
    }

    bool done_already(std::size_t at) {
        const Mention& said = scene_.analysis.mentions[at];
        const MentionPlace& place = scene_.places[at];
        for (std::uint32_t back = said.first; back > place.first && said.first - back < 3;) {
            --back;
            const bool listed = (scene_.words[back] & kAnd) != 0 && at > 0 &&
                                scene_.mention(at - 1).role == Role::state &&
                                scene_.mention(at - 1).last == back;
            if ((scene_.words[back] & kDone) != 0 || listed) {
                return true;
            }
        }
        // "gefräst mit 0,4 Aufmaß von uns", "milled by us"
        for (std::uint32_t next = said.last; next + 1 < place.last; ++next) {
            const std::string& key = scene_.key(next);
            const std::string& follows = scene_.key(next + 1);
            if ((key == "von" || key == "bei" || key == "by") &&
                (follows == "uns" || follows == "us")) {
                return true;
            }
        }
        return false;
    }

    /// "Unsere gedrehten Wellen sollen gehärtet werden": what comes to the task is turned already.
    bool describes_worked(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const std::string& word = scene_.key(said.last - 1);
        const bool attribute =
            word.ends_with("te") || word.ends_with("ten") || word.ends_with("ed");
        const bool thing_next = at + 1 < scene_.count() &&
                                scene_.mention(at + 1).first == said.last &&
                                scene_.thing(scene_.mention(at + 1));
        if (!attribute || !thing_next) {
            return false;
        }
        for (std::size_t task = at + 2; task < scene_.count(); ++task) {
            const Mention& other = scene_.mention(task);
            if (other.kind == SenseKind::process && other.id != said.id &&
                scene_.places[task].first == scene_.places[at].first &&
                (other.participle ? passive_task(at) : finishes_as_verb(other))) {
                return true;
            }
        }
        return false;
    }

    /// "Gefräste Teile brünieren"
    bool finishes_as_verb(const Mention& said) const {
        return !said.implied && scene_.verb(said) && scene_.finishes(said) &&
               scene_.key(said.last - 1).ends_with("en");
    }

    bool passive_task(std::size_t at) const {
        const MentionPlace& place = scene_.places[at];
        bool shall = (place.does & kShall) != 0;
        for (std::uint32_t i = place.first; !shall && i + 1 < place.last; ++i) {
            shall = scene_.key(i) == "to" && scene_.key(i + 1) == "be";
        }
        bool state = false;
        for (std::uint32_t i = place.first; i < place.last; ++i) {
            state = state || scene_.key(i) == "sein";
        }
        return shall && !state;
    }

    /// "Wer pulvert?", "eine Firma, die unsere Rahmen lackiert": spelled like the participle.
    bool third_person(std::size_t at) const {
        const MentionPlace& place = scene_.places[at];
        const Mention& said = scene_.mention(at);
        const std::string& opening = scene_.key(place.first);
        const bool who = opening == "wer" || opening == "who";
        const bool relative = opening == "der" || opening == "die" || opening == "das";
        if ((place.does & (kIs | kBecomes)) != 0 || (!who && !relative)) {
            return false;
        }
        return who ? said.first - place.first < 3 || said.last == place.last
                   : said.last == place.last && asks_before(place.first);
    }

    bool asks_before(std::uint32_t atom) const {
        return std::any_of(scene_.clauses.begin(), scene_.clauses.end(), [&](const Clause& clause) {
            return clause.last == atom && (clause.does & (kAsks | kWho | kSeeks)) != 0;
        });
    }

    /// "Hat jemand einen Glühofen frei?", "120 Stunden Bohrwerk": what it does is asked.
    void read_machine(std::size_t at) {
        static constexpr std::string_view kFree[] = {
            "frei",
            "freie",
            "freien",
            "free",
            "spare",
            "capacity",
            "kapazitat",
            "kapazitaten",
            "hours",
            "stunden",
            "slots",
            "kapazitatsengpas"};
        Mention& said = scene_.analysis.mentions[at];
        if (said.kind != SenseKind::machine || said.role != Role::asked) {
            return;
        }
        const MentionPlace& place = scene_.places[at];
        // "Unsere Stoßmaschine schafft nur 250": more of the same is asked.
        if ((place.does & kOur) != 0 && (place.does & kCould) != 0 &&
            (place.does & (kRestarts | kDenies)) != 0) {
            said.kind = SenseKind::process;
            return;
        }
        for (std::uint32_t i = place.first; i < place.last; ++i) {
            if (std::find(std::begin(kFree), std::end(kFree), scene_.key(i)) != std::end(kFree)) {
                said.kind = SenseKind::process;
                said.participle = false;
                return;
            }
        }
    }

    Scene& scene_;
};

}  // namespace

void read_forms(Scene& scene) {
    Forms(scene).read();
}

}  // namespace clusterlotse::matching

#include "matching/focus.hpp"

#include "matching/clause_roles.hpp"
#include "matching/focus_words.hpp"
#include "matching/frame.hpp"
#include "matching/objects.hpp"
#include "matching/scene.hpp"
#include "matching/services_asked.hpp"
#include "matching/uses.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostWeighed = 200;

class Focus {
public:
    Focus(const Lexicon& lexicon, Analysis& analysis) : scene_{lexicon, analysis} {
        scene_.clauses = clauses_of(analysis, scene_.words);
    }

    void set() {
        roles_by_clause();
        if (scene_.count() <= kMostWeighed) {
            for (std::size_t at = 0; at < scene_.count(); ++at) {
                read_participle(at);
                read_machine(at);
            }
            scene_.parts_exist = parts_exist();
            find_uses(scene_);
            find_workpieces(scene_);
            fall_back();
            find_service_asked(scene_.lexicon, scene_.analysis, role_of_atom_);
        }
    }

private:
    std::vector<Mention>& mentions() { return scene_.analysis.mentions; }

    void roles_by_clause() {
        const Analysis& analysis = scene_.analysis;
        const std::vector<Clause>& clauses = scene_.clauses;
        const std::vector<Role> roles = clause_roles(analysis, clauses, scene_.words);
        const std::vector<char> frame = frame_of(analysis, clauses, scene_.words);
        role_of_atom_.resize(analysis.atoms.size());
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            for (std::uint32_t at = clauses[i].first; at < clauses[i].last; ++at) {
                role_of_atom_[at] = frame[at] != 0       ? Role::frame
                                    : denies(clauses[i]) ? Role::excluded
                                                         : roles[i];
            }
        }
        std::size_t clause = 0;
        for (Mention& mention : mentions()) {
            while (clause + 1 < clauses.size() && clauses[clause].last <= mention.first) {
                ++clause;
            }
            const Clause& within = clauses[clause];
            scene_.places.push_back({within.first, within.last, within.sentence, within.does});
            if (!is_trade(mention)) {
                continue;
            }
            mention.role = frame[mention.first] != 0 ? Role::frame : roles[clause];
            if (mention.role == Role::asked &&
                denied_in_clause(analysis, within, scene_.words, mention)) {
                mention.role = Role::excluded;
            }
        }
    }

    static bool denies(const Clause& clause) {
        return (clause.does & kDenies) != 0 && (clause.does & (kRestarts | kAsks | kWho)) == 0;
    }

    /// "fertig gedreht" is a state; "sollen vernickelt werden", "wer pulvert?" are tasks.
    void read_participle(std::size_t at) {
        Mention& said = mentions()[at];
        if (said.kind != SenseKind::process || said.role != Role::asked || !said.participle) {
            return;
        }
        if (scene_.key(said.last - 1).ends_with("ment")) {
            said.participle = false;  // "treatment" is spelled like a German participle
        } else if (done_already(at)) {
            said.role = Role::state;
        } else if (passive_task(at) || third_person(at)) {
            said.participle = false;
        }
    }

    bool done_already(std::size_t at) {
        const Mention& said = mentions()[at];
        const Place& place = scene_.places[at];
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

    bool passive_task(std::size_t at) const {
        const Place& place = scene_.places[at];
        bool shall = (place.does & kShall) != 0;
        for (std::uint32_t i = place.first; !shall && i + 1 < place.last; ++i) {
            shall = scene_.key(i) == "to" && scene_.key(i + 1) == "be";
        }
        return shall && (place.does & kBecomes) != 0;
    }

    /// "Wer pulvert?", "eine Firma, die unsere Rahmen lackiert": spelled like the participle.
    bool third_person(std::size_t at) const {
        const Place& place = scene_.places[at];
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
        Mention& said = mentions()[at];
        if (said.kind != SenseKind::machine || said.role != Role::asked) {
            return;
        }
        const Place& place = scene_.places[at];
        for (std::uint32_t i = place.first; i < place.last; ++i) {
            if (std::find(std::begin(kFree), std::end(kFree), scene_.key(i)) != std::end(kFree)) {
                said.kind = SenseKind::process;
                said.participle = false;
                return;
            }
        }
    }

    /// "die Podeste sind da", "Teile sind fertig", "Bleche bringe ich mit".
    bool parts_exist() const {
        static constexpr std::string_view kOther[] = {
            "zeichnung", "zeichnungen", "muster",    "modell",   "drawing",     "drawings",
            "sample",    "samples",     "altes",     "alte",     "werkzeug",    "tool",
            "tooling",   "daten",       "step",      "skizze",   "material",    "programme",
            "programs",  "pattern",     "model",     "dxf",      "plan",        "halle",
            "werkzeuge", "tools",       "stangen",   "halbzeug", "rohmaterial", "locher",
            "plane",     "unterlagen",  "stuckliste"};
        const std::vector<Atom>& atoms = scene_.analysis.atoms;
        return std::any_of(scene_.clauses.begin(), scene_.clauses.end(), [&](const Clause& clause) {
            const bool here = (clause.does & kIs) != 0 && (clause.does & (kHere | kDone)) != 0 &&
                              (clause.does & (kAsks | kWho | kDenies)) == 0;
            return here &&
                   std::none_of(
                       atoms.begin() + clause.first,
                       atoms.begin() + clause.last,
                       [&](const Atom& atom) {
                           return std::find(std::begin(kOther), std::end(kOther), atom.key) !=
                                  std::end(kOther);
                       }
                   );
        });
    }

    bool any(Role role) const {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (is_trade(scene_.mention(at)) && scene_.mention(at).role == role) {
                return true;
            }
        }
        return false;
    }

    void ask_again(Role role) {
        for (Mention& said : mentions()) {
            said.role = said.role == role ? Role::asked : said.role;
        }
    }

    /// What was done until now goes on where nothing else gives the parts their shape; the reason
    /// is what is asked where a replacement for it is sought.
    void fall_back() {
        bool shaped = false;
        bool task = false;
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            shaped = shaped || scene_.shapes(at);
            task = task || scene_.task(at);
        }
        if (any(Role::former) && !shaped && !task) {
            ask_again(Role::former);
        }
        if (any(Role::asked)) {
            return;
        }
        static constexpr std::string_view kReplace[] = {
            "ersatz",
            "replacement",
            "capacity",
            "hours",
            "stunden",
            "alternative",
            "einspringen",
            "slots"};
        const std::vector<Atom>& atoms = scene_.analysis.atoms;
        const bool replaces = std::any_of(atoms.begin(), atoms.end(), [](const Atom& atom) {
            return atom.key.starts_with("kapazitat") || atom.key.starts_with("ausweich") ||
                   std::find(std::begin(kReplace), std::end(kReplace), atom.key) !=
                       std::end(kReplace);
        });
        for (const Role role : {Role::reason, Role::asker}) {
            if (replaces && any(role)) {
                ask_again(role);
                return;
            }
        }
    }

    Scene scene_;
    std::vector<Role> role_of_atom_;
};

}  // namespace

void set_focus(const Lexicon& lexicon, Analysis& analysis) {
    if (!analysis.atoms.empty()) {
        Focus(lexicon, analysis).set();
    }
}

}  // namespace clusterlotse::matching

#include "matching/needs/focus.hpp"

#include "matching/needs/clause_roles.hpp"
#include "matching/needs/coming_parts.hpp"
#include "matching/needs/demands.hpp"
#include "matching/needs/denials.hpp"
#include "matching/needs/focus_words.hpp"
#include "matching/needs/frame.hpp"
#include "matching/needs/objects.hpp"
#include "matching/needs/passing.hpp"
#include "matching/needs/scene.hpp"
#include "matching/needs/services_asked.hpp"
#include "matching/needs/uses.hpp"
#include "matching/needs/work_on_site.hpp"
#include "matching/text/forms.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostMentionsWeighed = 200;

class Focus {
public:
    Focus(const Lexicon& lexicon, Analysis& analysis) : scene_{lexicon, analysis} {
        scene_.clauses = clauses_of(analysis, scene_.words);
    }

    void set() {
        roles_by_clause();
        if (scene_.count() <= kMostMentionsWeighed) {
            read_forms(scene_);
            scene_.parts_exist = parts_exist() || task_on_them();
            scene_.analysis.parts_exist = scene_.parts_exist;
            find_passing(scene_);
            find_coming_parts(scene_);
            find_uses(scene_);
            find_demands(scene_);
            find_workpieces(scene_);
            fall_back();
            name_work_on_site(scene_);
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
            const bool here = (((clause.does & kIs) != 0 && (clause.does & (kHere | kDone)) != 0) ||
                               stands_with_us(clause)) &&
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

    /// "Wer kann sie verzinken?", "Could someone blast them?": the parts were named before.
    bool task_on_them() const {
        const auto of_parts = [&](std::uint32_t at) {
            const Atom& word = scene_.analysis.atoms[at];
            const char first = scene_.analysis.source[scene_.analysis.folded.origin[word.begin]];
            return word.key == "them" || (word.key == "sie" && first == 's');
        };
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            const Mention& said = scene_.mention(at);
            const MentionPlace& place = scene_.places[at];
            if (!scene_.task(at) || !scene_.finishes(said) || (place.does & (kWho | kCould)) == 0) {
                continue;
            }
            if (article_alone(said.last, place.last)) {
                return true;
            }
            for (std::uint32_t word = place.first; word < place.last; ++word) {
                if (of_parts(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Wer richtet die auf 0,1?": an article with no noun behind it.
    bool article_alone(std::uint32_t at, std::uint32_t end) const {
        if (at >= end || (scene_.key(at) != "die" && scene_.key(at) != "das" &&
                          scene_.key(at) != "den" && scene_.key(at) != "es")) {
            return false;
        }
        if (at + 1 == end) {
            return true;
        }
        const Atom& next = scene_.analysis.atoms[at + 1];
        return (scene_.words[at + 1] & kAt) != 0 || next.key == "nach" || next.key == "mit";
    }

    /// "steht bei uns in der Halle".
    bool stands_with_us(const Clause& clause) const {
        for (std::uint32_t at = clause.first; at + 2 < clause.last; ++at) {
            const std::string& key = scene_.key(at);
            const std::string& where = scene_.key(at + 1);
            if ((key == "steht" || key == "stehen" || key == "liegt" || key == "liegen") &&
                (where == "bei" || where == "in" || where == "im" || where == "auf")) {
                return true;
            }
        }
        return false;
    }

    bool any(Role role) const {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (is_trade(scene_.mention(at)) && scene_.mention(at).role == role) {
                return true;
            }
        }
        return false;
    }

    /// "4 Buchsen, fertig gedreht" with no task besides: so they are to be delivered.
    void ask_finished() {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            Mention& said = mentions()[at];
            const std::uint32_t does = scene_.places[at].does;
            const std::string& word = scene_.key(said.last - 1);
            const bool plain = word.ends_with("t") || word.ends_with("ed");
            const bool alone = (does & (kIs | kSelf | kOur | kHere | kWho)) == 0;
            if (said.role == Role::state && said.participle && plain && alone) {
                said.role = Role::asked;
            }
        }
    }

    /// "Wir haben 14 t Späne im Monat": what is done for others with what the asker has.
    void ask_for_own_service() {
        for (Mention& said : mentions()) {
            const bool own = said.role == Role::own || said.role == Role::asker;
            if (own && said.kind == SenseKind::process && !said.implied && !said.compound &&
                scene_.process(said).kind == "service" && !scene_.process(said).other_trade) {
                said.role = Role::asked;
            }
        }
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
        if (!shaped && !task) {
            ask_finished();
        }
        if (any(Role::former) && !shaped && !task) {
            ask_again(Role::former);
        }
        if (!shaped && !task) {
            ask_for_own_service();
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

#include "matching/needs/passing.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kPredicate = 6;  ///< atoms from "ist" to "zu schwer"

class Passing {
public:
    explicit Passing(Scene& scene) : scene_(scene) {}

    void find() {
        for (const Clause& clause : scene_.clauses) {
            if (all_right(clause)) {
                give(clause, Role::state, [&](const Mention& said) { return names_thing(said); });
            }
            if (too_much(clause) || offered_instead(clause) || useless_alone(clause)) {
                give(clause, Role::tried, [](const Mention&) { return true; });
            }
        }
        for_each(&Passing::weary_of, Role::excluded);
        for_each(&Passing::idiom, Role::frame);
        for_each(&Passing::only_paid_for, Role::demand);
        for_each(&Passing::own_carriage, Role::own);
    }

private:
    using Test = bool (Passing::*)(std::size_t) const;

    void for_each(Test test, Role role) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (scene_.asked(at) && (this->*test)(at)) {
                scene_.analysis.mentions[at].role = role;
            }
        }
    }

    template <class Which>
    void give(const Clause& clause, Role role, Which which) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            const Mention& said = scene_.mention(at);
            if (said.first >= clause.first && said.first < clause.last && scene_.asked(at) &&
                which(said)) {
                scene_.analysis.mentions[at].role = role;
            }
        }
    }

    /// "Kettenräder" means the wheels, though it says as well how they are made.
    bool names_thing(const Mention& said) const {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            const Mention& same = scene_.mention(at);
            if (same.first == said.first && is_trade(same) && scene_.thing(same)) {
                return true;
            }
        }
        return false;
    }

    bool has(const Clause& clause, std::string_view word) const {
        for (std::uint32_t at = clause.first; at < clause.last; ++at) {
            if (scene_.key(at) == word) {
                return true;
            }
        }
        return false;
    }

    /// "Kettenräder sind ok", "Die Körper sind noch brauchbar", "Zuschnitte liegen bereit".
    bool all_right(const Clause& clause) const {
        static constexpr std::string_view kFine[] = {
            "ok",
            "okay",
            "gut",
            "brauchbar",
            "intakt",
            "heil",
            "ordnung",
            "fine",
            "good",
            "intact",
            "bereit",
            "parat",
            "sound",
            "ready"};
        if ((clause.does & (kAsks | kWho | kShall | kDenies)) != 0 || clause.last == 0 ||
            !among(scene_.key(clause.last - 1), kFine)) {
            return false;
        }
        for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
            const std::string& key = scene_.key(at);
            if ((scene_.words[at] & kIs) != 0 || key == "stehen" || key == "steht" ||
                key == "bleiben" || key == "bleibt") {
                return true;
            }
        }
        return false;
    }

    /// "Blech ist zu schwer", "weil Guss zu teuer wird", "sheet metal is too heavy".
    bool too_much(const Clause& clause) const {
        if ((clause.does & (kAsks | kWho)) != 0) {
            return false;
        }
        for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
            const std::string& key = scene_.key(at);
            const std::string& next = scene_.key(at + 1);
            if ((key != "zu" && key != "too") || (key == "zu" && next.ends_with("en"))) {
                continue;
            }
            for (std::uint32_t back = 1; back <= kPredicate && at >= clause.first + back; ++back) {
                if ((scene_.words[at - back] & (kIs | kBecomes)) != 0) {
                    return true;
                }
            }
            const bool verb_last =
                at + 3 == clause.last && (scene_.words[at + 2] & (kIs | kBecomes)) != 0;
            if (verb_last) {
                return true;
            }
        }
        return false;
    }

    /// "Biegen allein bringt nichts", "blasting alone does not help"; what alone is not enough is
    /// still wanted.
    bool useless_alone(const Clause& clause) const {
        static constexpr std::string_view kHelps[] = {
            "bringt", "bringen", "hilft", "helfen", "nutzt", "nutzen", "help", "helps", "work"};
        const bool alone = has(clause, "allein") || has(clause, "aleine") || has(clause, "alone");
        if (!alone || (clause.does & kAsks) != 0) {
            return false;
        }
        bool helps = false;
        bool not_at_all = false;
        for (std::uint32_t at = clause.first; at < clause.last; ++at) {
            helps = helps || among(scene_.key(at), kHelps);
            not_at_all =
                not_at_all || (scene_.words[at] & kDenies) != 0 || scene_.key(at) == "nichts";
        }
        return helps && not_at_all;
    }

    /// "Spritzguss hat mir einer angeboten", "we were offered welding".
    bool offered_instead(const Clause& clause) const {
        const bool to_us = has(clause, "mir") || has(clause, "uns") || has(clause, "us") ||
                           (has(clause, "we") && has(clause, "were"));
        const bool past = has(clause, "hat") || has(clause, "haben") || has(clause, "wurde") ||
                          has(clause, "wurden") || has(clause, "has") || has(clause, "have") ||
                          has(clause, "were") || has(clause, "was");
        return to_us && past &&
               (has(clause, "angeboten") || has(clause, "offered") || has(clause, "quoted"));
    }

    /// "tired of shipping to Asia".
    bool weary_of(std::size_t at) const {
        static constexpr std::string_view kWeary[] = {"tired", "sick", "weary", "leid", "satt"};
        const std::uint32_t first = scene_.mention(at).first;
        return first >= 2 && scene_.key(first - 1) == "of" && among(scene_.key(first - 2), kWeary);
    }

    /// "of course" teaches nobody.
    bool idiom(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        return said.first >= 1 && scene_.key(said.first) == "course" &&
               scene_.key(said.first - 1) == "of";
    }

    /// "Matrize auf unsere Kosten", "Form bezahl ich", "tool cost separately".
    bool only_paid_for(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const bool tool = said.kind == SenseKind::process
                              ? scene_.process(said).kind == "tooling"
                              : said.kind == SenseKind::product && makes_tools(said);
        if (!tool || !something_made(said)) {
            return false;
        }
        const MentionPlace& place = scene_.places[at];
        for (std::uint32_t word = place.first; word < place.last; ++word) {
            const std::string& key = scene_.key(word);
            if (key.ends_with("kosten") || key.starts_with("bezahl") || key == "zahlen" ||
                key == "zahle" || key == "ubernehmen" || key == "cost" || key == "costs" ||
                key == "paid" || key == "pay") {
                return true;
            }
        }
        return false;
    }

    /// "Anlieferung mit eigenem LKW", "Transport durch uns", "we deliver with our own truck".
    bool own_carriage(std::size_t at) const {
        constexpr std::uint32_t kFar = 4;
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || !scene_.process(said).accompanies ||
            scene_.process(said).kind != "service") {
            return false;
        }
        const MentionPlace& place = scene_.places[at];
        if (said.first > place.first && scene_.key(said.first - 1).starts_with("eigen") &&
            scene_.key(said.first - 1).size() <= 7) {
            return true;  // "mit eigenem LKW"
        }
        for (std::uint32_t word = said.last; word < said.last + kFar && word < place.last; ++word) {
            const std::string& key = scene_.key(word);
            const bool by_us = key == "durch" && word + 1 < place.last &&
                               (scene_.key(word + 1) == "uns" || scene_.key(word + 1) == "mich");
            if (by_us || (key.starts_with("eigen") && key.size() <= 7) || key == "own" ||
                key == "selbst" || key == "selber") {
                return true;
            }
        }
        return false;
    }

    bool makes_tools(const Mention& said) const {
        const std::vector<Id>& implied = scene_.lexicon.products[said.id].implies;
        return std::any_of(implied.begin(), implied.end(), [&](Id id) {
            return scene_.lexicon.processes[id].kind == "tooling";
        });
    }

    /// Something besides tools is asked for.
    bool something_made(const Mention& tool) const {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            const Mention& said = scene_.mention(at);
            if (!scene_.asked(at) || said.first == tool.first) {
                continue;
            }
            if ((said.kind == SenseKind::process && scene_.process(said).kind.empty()) ||
                (said.kind == SenseKind::product && !makes_tools(said))) {
                return true;
            }
        }
        return false;
    }

    Scene& scene_;
};

}  // namespace

void find_passing(Scene& scene) {
    Passing(scene).find();
}

}  // namespace clusterlotse::matching

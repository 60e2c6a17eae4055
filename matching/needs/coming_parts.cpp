#include "matching/needs/coming_parts.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kToNoun = 2;  ///< atoms from "geschmiedete" to what it describes

class ComingParts {
public:
    explicit ComingParts(Scene& scene) : scene_(scene) {}

    void find() {
        for_each(&ComingParts::comes_so);
        for_each(&ComingParts::comes_so_in_brackets);
        for_each(&ComingParts::bought);
        for_each(&ComingParts::hardened_stuff);
    }

private:
    using Test = bool (ComingParts::*)(std::size_t) const;

    void for_each(Test test) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (scene_.asked(at) && (this->*test)(at)) {
                scene_.analysis.mentions[at].role = Role::workpiece;
            }
        }
    }

    /// "12 geschmiedete Wellen sollen geprüft werden", "120 turned bolts need to be hardened": in
    /// front of the thing it says how the part comes; what is asked is the task behind it.
    bool comes_so(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || !scene_.process(said).kind.empty() ||
            !attributive(said)) {
            return false;
        }
        const MentionPlace& place = scene_.places[at];
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            const Mention& task = scene_.mention(other);
            if (scene_.places[other].sentence != place.sentence || task.first < said.last + 1 ||
                task.kind != SenseKind::process || task.implied || !scene_.asked(other) ||
                (!scene_.finishes(task) && scene_.process(task).kind != "inspection")) {
                continue;
            }
            for (std::uint32_t word = said.last; word < task.first; ++word) {
                const bool to_be =
                    (scene_.key(word) == "to" && word + 1 < task.first &&
                     (scene_.key(word + 1) == "be" || scene_.key(word + 1) == "have"));
                if ((scene_.words[word] & kShall) != 0 || to_be) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Rahmen (lasergeschnitten und geschweißt) brauchen eine Grundierung": a participle in
    /// brackets, and a finish asked behind them.
    bool comes_so_in_brackets(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const std::uint32_t end = end_of_brackets(said.first);
        if (end == said.first || said.kind != SenseKind::process || !participle(said)) {
            return false;
        }
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            const Mention& task = scene_.mention(other);
            if (task.first >= end && scene_.places[other].sentence == scene_.places[at].sentence &&
                task.kind == SenseKind::process && !task.implied && scene_.asked(other) &&
                (scene_.finishes(task) || scene_.process(task).kind == "inspection")) {
                return true;
            }
        }
        return false;
    }

    /// The first atom behind the brackets that the atom stands in; the atom itself outside of any.
    std::uint32_t end_of_brackets(std::uint32_t atom) const {
        const std::string& text = scene_.analysis.folded.text;
        const std::vector<Atom>& atoms = scene_.analysis.atoms;
        const std::size_t open = text.find_last_of("()", atoms[atom].begin);
        if (open == std::string::npos || text[open] != '(') {
            return atom;
        }
        const std::size_t close = text.find_first_of("()", atoms[atom].begin);
        if (close == std::string::npos || text[close] != ')') {
            return atom;
        }
        std::uint32_t end = atom;
        while (end < atoms.size() && atoms[end].begin < close) {
            ++end;
        }
        return end;
    }

    /// "geschweißt", "lasergeschnitten", "machined", as it stands behind what it describes.
    bool participle(const Mention& said) const {
        const std::string& word = scene_.key(said.last - 1);
        const bool german =
            word.find("ge") != std::string::npos && (word.ends_with("t") || word.ends_with("en"));
        return scene_.verb(said) && (german || word.ends_with("ed") || word == "cast");
    }

    /// "gedrehte Bolzen", "forged shafts": an inflected participle with its thing behind it.
    bool attributive(const Mention& said) const {
        const std::string& first = scene_.key(said.first);
        const bool inflected =
            (first.starts_with("ge") || first.find("ge") != std::string::npos) &&
            (first.ends_with("te") || first.ends_with("ten") || first.ends_with("ter") ||
             first.ends_with("ene") || first.ends_with("enen") || first.ends_with("ener"));
        const bool english = first.ends_with("ed") || first == "cast";
        if (!inflected && !english) {
            return false;
        }
        if (said.last - said.first > 1) {
            return true;  // the thing is part of the phrase
        }
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            const Mention& thing = scene_.mention(other);
            if (thing.first >= said.last && thing.first < said.last + kToNoun && is_trade(thing) &&
                scene_.thing(thing)) {
                return true;
            }
        }
        return part_word(scene_.key(
            std::min<std::uint32_t>(said.last, static_cast<std::uint32_t>(scene_.words.size()) - 1)
        ));
    }

    /// "Drahterodieren von 3 Schnittplatten 1.2379 gehärtet", "Flanken schleifen, Einsatzstahl
    /// gehärtet": beside work that is done on hard parts it says what they are of. "Wellen aus C45
    /// gehärtet" are to be made so.
    bool hardened_stuff(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        const auto heat = scene_.lexicon.process_ids.find("heat_treatment");
        if (heat == scene_.lexicon.process_ids.end() || said.kind != SenseKind::process ||
            !scene_.lexicon.is_ancestor_process(heat->second, said.id)) {
            return false;
        }
        // "gehärtet 62 HRC": the value goes with it.
        for (std::size_t before = 0; before < at; ++before) {
            const Mention& state = scene_.mention(before);
            if (state.kind == SenseKind::process && state.role == Role::workpiece &&
                state.last <= said.first && said.first <= state.last + 1 &&
                scene_.lexicon.is_ancestor_process(heat->second, state.id) &&
                scene_.key(said.last - 1) == "hrc") {
                return true;
            }
        }
        if (!said.participle) {
            return false;
        }
        bool of_stuff = false;
        for (const Mention& stuff : scene_.analysis.mentions) {
            const bool material = stuff.kind == SenseKind::grade || stuff.kind == SenseKind::group;
            const std::string_view before =
                stuff.first > 0 ? std::string_view(scene_.key(stuff.first - 1)) : "";
            of_stuff = of_stuff ||
                       (material && stuff.last == said.first &&
                        scene_.analysis.atoms[said.first].gap == Gap::space && before != "aus" &&
                        before != "from" && before != "of" && before != "in");
        }
        for (std::size_t other = 0; of_stuff && other < scene_.count(); ++other) {
            const Mention& task = scene_.mention(other);
            if (other == at || !scene_.asked(other) || task.kind != SenseKind::process ||
                task.implied || task.participle) {
                continue;
            }
            const Process& work = scene_.process(task);
            if (work.finishing || work.code.find("edm") != std::string::npos ||
                work.code.find("grinding") != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    /// "We buy cold-headed screws and need a plating shop": what is bought is made already.
    bool bought(std::size_t at) const {
        static constexpr std::string_view kBuy[] = {
            "buy", "purchase", "kaufen", "kaufe", "beziehen", "beziehe", "verkaufen", "sell"};
        const MentionPlace& place = scene_.places[at];
        if ((place.does & (kAsks | kWho | kShall)) != 0) {
            return false;
        }
        bool buys = false;
        for (std::uint32_t word = place.first; word + 1 < place.last; ++word) {
            buys = buys || ((scene_.words[word] & kSelf) != 0 && among(scene_.key(word + 1), kBuy));
            buys = buys || ((scene_.words[word + 1] & kSelf) != 0 && among(scene_.key(word), kBuy));
        }
        if (!buys) {
            return false;
        }
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            if (scene_.places[other].first != place.first && scene_.asked(other) &&
                scene_.mention(other).kind == SenseKind::process &&
                !scene_.mention(other).implied && (scene_.places[other].does & kAsks) != 0) {
                return true;
            }
        }
        return false;
    }

    Scene& scene_;
};

}  // namespace

void find_coming_parts(Scene& scene) {
    ComingParts(scene).find();
}

}  // namespace clusterlotse::matching

#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What the words and mentions beside a mention of a firm's text make of it, without the cues of
/// its sentence (sentence_cues.hpp). Keeps references to what it is made from.
class MentionContext {
public:
    MentionContext(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis), atoms_(analysis.atoms) {}

    /// "Matrizen, Profile für Strangpressen": things for the work of others.
    bool purpose_of_thing(const Mention& mention) const;

    /// "verchromen/aufspritzen lassen und schleifen": the first two are given to others.
    bool let_do(const Mention& mention) const;

    /// "Gehärtete Stähle, hartverchromte Teile": what comes to be worked on.
    bool states_parts(const Mention& mention) const;

    /// "CNC-Lehrgänge Drehen und Fräsen", "Personal für Schweißen": the work itself is not offered.
    bool taught(const Mention& mention) const;

    /// "Medizintechnik, Stahlbau, Bahn": one of several industries.
    bool among_industries(const Mention& mention) const;

    /// A maker's name with a model's number behind it, or with another machine in its sentence.
    bool beside_machine(const Mention& make) const;

    /// "ohne Werkzeug", "without tooling".
    bool behind_without(const Mention& mention) const;

    /// The words of the mention name a material, too: "Stahlguss".
    bool names_material(const Mention& mention) const;

    /// "Flansche, aus dem Vollen gefräst", "flanges milled from solid": the thing is made by
    /// another work than the one that usually makes it.
    bool made_otherwise(const Mention& product, Id usual) const;

    /// Services that a general one means on the things behind it: "UVV-Prüfung von Hebezeugen".
    std::vector<Id> meant_on_things(const Mention& service) const;

    /// "Sintern, Kalibrieren": beside such works the word means another thing.
    bool another_meaning(const Mention& mention) const;

private:
    const Process& process_of(const Mention& mention) const {
        return lexicon_.processes[mention.id];
    }
    /// "gefräst aus …", "milled from solid".
    bool made_from(const Mention& work) const;
    std::string_view last_key(const Mention& mention) const { return atoms_[mention.last - 1].key; }
    bool same_clause(std::uint32_t a, std::uint32_t b) const {
        return atoms_[a].clause == atoms_[b].clause;
    }
    bool same_sentence(const Mention& a, const Mention& b) const {
        return atoms_[a.first].sentence == atoms_[b.first].sentence;
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
};

}  // namespace clusterlotse::matching

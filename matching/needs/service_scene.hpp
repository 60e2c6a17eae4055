#pragma once

#include "matching/text/analysis.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// A need's text as those see it who look for a service in it, with the signs of its words
/// (service_signs.hpp). Keeps references to what it is made from.
class ServiceScene {
public:
    ServiceScene(const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles);

    const Lexicon& lexicon() const { return lexicon_; }
    Analysis& analysis() const { return analysis_; }
    const std::vector<Role>& roles() const { return roles_; }

    /// Sign bits of an atom; none for a tool's name and a greeting.
    std::uint32_t signs(std::size_t atom) const { return signs_[atom]; }
    /// The signs stand anywhere in the need.
    bool has(std::uint32_t sign) const { return (all_ & sign) != 0; }
    /// The signs stand where something is asked.
    bool asks(std::uint32_t sign) const { return (asked_ & sign) != 0; }
    /// The first atom with one of the signs; the last one where there is none.
    std::uint32_t signed_at(std::uint32_t sign) const;

    /// A work is asked by its name: no thing, no feature, no property.
    bool task(const Mention& said) const;
    /// Nothing else is asked than the service.
    bool only() const;
    bool inspects() const;
    /// "Muss geschweißt werden": how it is to be repaired is said.
    bool to_be_done() const;
    bool about_welding() const;
    /// "für vier Wochen".
    bool span_behind_for() const;

    /// By its code; kNone where the vocabulary does not know it.
    Id process_named(std::string_view code) const;

private:
    void read_signs();
    bool greeting(std::size_t at) const;

    const Lexicon& lexicon_;
    Analysis& analysis_;
    const std::vector<Role>& roles_;
    std::vector<std::uint32_t> signs_;  ///< of every atom
    std::uint32_t all_ = 0;             ///< signs anywhere in the need
    std::uint32_t asked_ = 0;           ///< signs where something is asked
};

}  // namespace clusterlotse::matching

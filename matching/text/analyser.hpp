#pragma once

#include "matching/text/analysis.hpp"
#include "matching/text/compound.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// The first sense of that kind; null where there is none.
inline const Sense* sense_of(std::span<const Sense> senses, SenseKind kind) {
    for (const Sense& sense : senses) {
        if (sense.kind == kind) {
            return &sense;
        }
    }
    return nullptr;
}

/// Finds the mentions and terms of a text that is split into atoms already.
class Analyser {
public:
    Analyser(const Lexicon& lexicon, Analysis& result)
        : lexicon_(lexicon), result_(result), atoms_(result.atoms) {}

    void run();

private:
    // analysis.cpp
    /// Reads what starts at `at`; returns how many atoms it took.
    std::uint32_t read(std::uint32_t at);
    bool sentence_ends_before(std::uint32_t at) const;
    void emit(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length);
    bool means_nothing(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length) const;
    bool umlaut_in(std::uint32_t at) const;
    void mark(std::uint32_t at, std::uint32_t count);
    void collect_terms();

    // analysis_grades.cpp
    void material_of(std::span<const Sense> senses, std::uint32_t at, std::uint32_t length);
    std::uint32_t material_number(std::uint32_t at);
    bool metal_before(std::uint32_t at) const;
    bool coats(std::span<const Sense> senses, const Sense& group) const;
    bool temper(std::uint32_t at) const;
    bool names_grade(std::string_view name, std::uint32_t at, std::uint32_t length) const;
    void grades_within(std::uint32_t at, std::uint32_t length);

    // analysis_compounds.cpp
    const std::vector<Segment>& segments_of(std::uint32_t at);
    bool compound(std::uint32_t at);
    static bool meaningless(std::span<const Sense> senses, bool last);
    bool front_process(const std::vector<Segment>& segments, std::size_t at, Mention& mention);
    std::optional<Head> following_head(std::uint32_t at) const;
    std::span<const Sense> whole(std::string_view key) const;
    static std::optional<Head> head_of(std::span<const Sense> senses);
    bool apply_head(Head head, Mention& mention);
    bool replace(std::string_view code, Mention& mention) const;

    // analysis_spelling.cpp
    bool dialect(std::uint32_t at);
    void corrected(std::uint32_t at);

    const Lexicon& lexicon_;
    Analysis& result_;
    const std::vector<Atom>& atoms_;
    std::vector<char> known_;
    std::vector<std::optional<std::vector<Segment>>> segments_;  ///< by atom
};

}  // namespace clusterlotse::matching

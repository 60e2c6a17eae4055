#pragma once

#include "matching/text/analysis.hpp"

#include <cstdint>
#include <vector>

namespace clusterlotse::matching {

/// What a firm's text says that it does not do, or only for itself: "Magnesium verarbeiten wir
/// nicht", "Nicht im Programm: Hartchrom, Eloxal", "Drehen Sie auch? Nein.", "Fräsen – nur für
/// unsere Formen". Lists, headings with lines below them, questions with their answers, German and
/// English. What is turned down by size or number ("unter 500 mm nicht wirtschaftlich") is a limit
/// and no refusal.
class Refusals {
public:
    explicit Refusals(const Analysis& analysis);

    /// The firm does not do it or does not work it.
    bool refused(const Mention& mention) const { return marked(mention, kRefused); }

    /// Refused, but others do it for the firm: "Schweißen haben wir nicht - hier arbeiten wir mit
    /// Stahlbauern zusammen".
    bool done_by_others(const Mention& mention) const { return marked(mention, kByOthers); }

    /// The refused thing itself, not a kind of it or what it is for: "Blattfedern für LKW".
    bool refused_as_such(const Mention& mention) const {
        return refused(mention) && (marks_[mention.first] & kHead) != 0;
    }

    /// The firm does it for its own products or needs only.
    bool for_itself(const Mention& mention) const { return marked(mention, kForItself); }

    /// The firm says that it makes nothing to order for others.
    bool takes_no_orders() const { return takes_no_orders_; }

    static constexpr std::uint8_t kRefused = 1;
    static constexpr std::uint8_t kForItself = 2;
    static constexpr std::uint8_t kByOthers = 8;
    static constexpr std::uint8_t kHead = 4;  ///< first of what is listed

private:
    bool marked(const Mention& mention, std::uint8_t mark) const {
        return mention.last > mention.first && (marks_[mention.last - 1] & mark) != 0;
    }

    std::vector<std::uint8_t> marks_;  ///< of each atom
    bool takes_no_orders_ = false;
};

}  // namespace clusterlotse::matching

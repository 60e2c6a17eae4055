#pragma once

#include "commands/desk/office.hpp"
#include "domain/need.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace clusterlotse::commands {

/// A quantity that no firm takes as a whole, in parts that somebody takes.
struct QuantityShare {
    int pieces = 0;         ///< of one part, at most
    int parts = 0;          ///< so many make up the quantity
    bool exact = false;     ///< `parts` of `pieces` are the quantity, and no piece more
    std::size_t firms = 0;  ///< may be asked and can do one part, up to kFirmsOfShare
};
constexpr std::size_t kFirmsOfShare = 12;

/// The largest equal parts of the need's pieces that fit somebody, first of those that as many
/// firms can do as there are parts. Nothing where the quantity is no number of pieces, is a rate or
/// is split already, where somebody fits as it is, and where no smaller part helps.
std::optional<QuantityShare> share_that_fits(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
);

/// The pieces of one part where a text says that the quantity may be split into such ("Die Menge
/// darf geteilt werden, je 500 Stück"), and the sentence that says so.
struct SaidShare {
    int pieces = 0;
    std::string sentence;
};
std::optional<SaidShare> share_said(const std::string& text);

/// Notes that the quantity may be split so; without effect where it is not larger.
void note_share(UnderstoodNeed& understood, const SaidShare& said);

/// What one firm is asked for at a time: the part, where note_share() noted one, else all.
UnderstoodNeed at_a_time(UnderstoodNeed understood);

}  // namespace clusterlotse::commands

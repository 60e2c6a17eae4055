#include "commands/waves/split_lots.hpp"

#include "commands/waves/askable.hpp"

#include <algorithm>
#include <cmath>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// More parts are a series, which is a matter for the firms.
constexpr int kMostShares = 12;
constexpr double kMostSplitPieces = 100'000'000;

constexpr std::string_view kLots = "lots";

bool in_pieces(const UnderstoodNeed& understood) {
    const auto& quantity = understood.quantity;
    return quantity && quantity->unit == "piece" && !quantity->per && quantity->value >= 2 &&
           quantity->value <= kMostSplitPieces && quantity->value == std::floor(quantity->value);
}

std::optional<double> share_noted(const UnderstoodNeed& understood) {
    const bool noted = std::ranges::any_of(understood.wording, [](const Wording& one) {
        return one.field == kLots && share_said(one.words);
    });
    return noted && understood.lots.size() == 1 && in_pieces(understood)
               ? std::optional(understood.lots.front())
               : std::nullopt;
}

/// Without the points and commas between thousands.
int count_in(std::string digits) {
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    constexpr std::size_t kMostDigits = 8;
    return digits.empty() || digits.size() > kMostDigits ? 0 : std::stoi(digits);
}

}  // namespace

std::optional<QuantityShare> share_that_fits(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    if (!in_pieces(understood) || share_noted(understood) ||
        !firms_fitting(office, need, understood, 1).empty()) {
        return std::nullopt;
    }
    const int all = static_cast<int>(understood.quantity->value);
    std::vector<QuantityShare> shares;
    for (int parts = 2; parts <= std::min(kMostShares, all); ++parts) {
        QuantityShare share{(all + parts - 1) / parts, parts, all % parts == 0, 0};
        UnderstoodNeed part = understood;
        part.quantity->value = share.pieces;
        share.firms = firms_fitting(office, need, part, kFirmsOfShare).size();
        if (share.firms > 0) {
            shares.push_back(share);
        }
    }
    const auto first = [&](auto suits) {
        const auto found = std::ranges::find_if(shares, suits);
        return found == shares.end() ? std::nullopt : std::optional(*found);
    };
    const auto together = [](const QuantityShare& share) {
        return share.firms >= static_cast<std::size_t>(share.parts);
    };
    if (auto share = first([&](const QuantityShare& one) { return together(one) && one.exact; })) {
        return share;
    }
    if (auto share = first(together)) {
        return share;
    }
    if (auto share = first([](const QuantityShare& one) { return one.exact; })) {
        return share;
    }
    return first([](const QuantityShare&) { return true; });
}

std::optional<SaidShare> share_said(const std::string& text) {
    constexpr std::size_t kLongest = 8000;
    static const RE2 said(
        R"((?i)((?:^|[^\pL])(?:menge|stückzahl|stueckzahl|los|auftrag|quantity|order|lot)[^\pL.!?\n](?:[^.!?\n]{0,80}[^\pL])?(?:ge|auf|aufge|zu)?(?:teilt|teilen|teilbar|split|divided)[^\pL](?:[^.!?\n]{0,80}[^\pL\d])?(?:je|zu|à|jeweils|of|each|into|in)\s+(?:höchstens |hoechstens |maximal |max\.? |up to |at most |ca\.? )?(\d[\d.,]{0,10}\d|\d)\s*(?:stück|stueck|stk|st\.|teile|pieces|pcs|each|parts)[^.!?\n]*[.!?]?))"
    );
    SaidShare share;
    std::string digits;
    if (text.size() > kLongest || !RE2::PartialMatch(text, said, &share.sentence, &digits)) {
        return std::nullopt;
    }
    static const RE2 denied(R"((?i)(?:^|[^\pL])(?:nicht|kein\pL*|not|no)(?:[^\pL]|$))");
    share.pieces = RE2::PartialMatch(share.sentence, denied) ? 0 : count_in(digits);
    return share.pieces > 0 ? std::optional(share) : std::nullopt;
}

void note_share(UnderstoodNeed& understood, const SaidShare& said) {
    if (!in_pieces(understood) || said.pieces >= understood.quantity->value) {
        return;
    }
    std::erase_if(understood.wording, [](const Wording& one) { return one.field == kLots; });
    understood.lots = {static_cast<double>(said.pieces)};
    understood.wording.push_back({std::string(kLots), said.sentence});
}

UnderstoodNeed at_a_time(UnderstoodNeed understood) {
    if (const auto share = share_noted(understood)) {
        understood.quantity->value = *share;
    }
    return understood;
}

}  // namespace clusterlotse::commands

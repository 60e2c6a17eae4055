#pragma once

#include "domain/answer.hpp"

#include <string_view>

namespace clusterlotse::commands {

/// `later` with what it leaves out of an offer that it only puts right or adds to: the prices, what
/// a price is for, the time of delivery, how long the offer holds. "Erst ab 11.1." behind a yes is
/// a yes from then on. `said`: the later words.
Answer completed_offer(const Answer& before, Answer later, std::string_view said = {});

}  // namespace clusterlotse::commands

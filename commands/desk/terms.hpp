#pragma once

#include <chrono>
#include <cstddef>

/// The customs of the house: how long things take where nobody said otherwise.
namespace clusterlotse::commands {

/// Working days a supplier has for his answer …
constexpr int kAnswerDays = 3;
/// … to what is wanted within so many of them …
constexpr int kUrgentWithin = 5;
constexpr int kAnswerDaysUrgent = 1;
/// … and to a series.
constexpr int kAnswerDaysSeries = 10;
/// With so many firms that can do it nobody else is asked.
constexpr int kEnoughPositive = 2;
/// However many steps a need has, no more firms than this are asked for them at once.
constexpr std::size_t kMostOfWave = 8;
/// More rounds of suppliers than this help nobody.
constexpr int kMostWaves = 4;
/// NeedRecord::wave where the asker wants nobody else to be asked.
constexpr int kNoMoreWaves = 1000;
/// A need that nobody renews ends after this time …
constexpr std::chrono::days kNeedLives{30};
/// … and is announced so long before.
constexpr std::chrono::days kExpiryNotice{3};
/// So long after its last answer a firm gets the asker's files, and may use what it got.
constexpr std::chrono::days kFileAccess{30};
/// After the need's date the asker is asked how it came out.
constexpr std::chrono::days kOutcomeAfter{7};
/// After the last answer he is asked how good the answers were.
constexpr std::chrono::days kRatingAfter{5};
/// Working hours a moderator has to decide before the next one is asked.
constexpr std::chrono::hours kModeratorTime{4};
/// How far back a firm's turns and figures are counted.
constexpr std::chrono::days kFiguresSpan{90};
/// Longer than any need or any day is spoken of: what is done within it is done once.
constexpr std::chrono::days kEver{365};
/// The time of day at which people are reminded.
constexpr std::chrono::hours kMorning{9};

}  // namespace clusterlotse::commands

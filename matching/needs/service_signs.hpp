#pragma once

#include <cstdint>
#include <string_view>

namespace clusterlotse::matching {

/// Signs of a service, each a bit.
enum Sign : std::uint32_t {
    kPerson = 1U << 0,
    kGroupOfPeople = 1U << 1,
    kHire = 1U << 2,
    kLearn = 1U << 3,
    kExam = 1U << 4,
    kMove = 1U << 5,
    kDismantle = 1U << 6,
    kErect = 1U << 7,
    kPlant = 1U << 8,
    kRepair = 1U << 9,
    kDamage = 1U << 10,
    kMakeNew = 1U << 11,
    kReport = 1U << 12,
    kSpan = 1U << 13,
    kReplace = 1U << 17,
    kTogether = 1U << 14,
    kBuy = 1U << 15,
    kToolGoods = 1U << 16
};

/// The signs of a word by its spelling key, added up; 0 for most words.
std::uint32_t service_sign(std::string_view key);

}  // namespace clusterlotse::matching

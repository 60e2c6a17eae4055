#pragma once

#include "domain/date.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clusterlotse::matching {

/// Writes or reads values of the kinds that Features is made of with the same lines, so that the
/// two cannot differ. `Coder` is a Packer or an Unpacker, which fails where a value cannot be.
template <class Coder>
class CodedValues {
public:
    /// Where `words` is false, texts are read over.
    CodedValues(Coder& coder, bool words) : coder_(coder), words_(words) {}

    template <class Text>
    void text(Text& value) {
        if constexpr (Coder::kWrites) {
            coder_.text(value);
        } else {
            const std::string_view words = coder_.text();
            value = words_ ? words : std::string_view();
        }
    }

    /// A whole number of few bits; larger ones are cut off.
    template <class Number>
    void small(Number& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(value);
        } else {
            value = static_cast<Number>(coder_.whole());
        }
    }

    template <class Values, class Code>
    void list(Values& values, Code code) {
        if constexpr (Coder::kWrites) {
            coder_.whole(values.size());
        } else {
            // What was there is overwritten in place: strings keep their memory.
            values.resize(coder_.count());
        }
        for (auto& value : values) {
            code(value);
        }
    }

    template <class Ids>
    void ids(Ids& values, std::size_t bound) {
        list(values, [&](auto& id) { id_below(id, bound); });
    }

    template <class AnyId>
    void id_below(AnyId& id, std::size_t bound) {
        if constexpr (Coder::kWrites) {
            coder_.whole(id);
        } else {
            const std::uint64_t value = coder_.whole();
            if (value >= bound) {
                coder_.fail();
                return;
            }
            id = static_cast<Id>(value);
        }
    }

    template <class AnyId>
    void id_or_none(AnyId& id, std::size_t bound) {
        if constexpr (Coder::kWrites) {
            coder_.whole(id == kNone ? 0 : std::uint64_t{id} + 1);
        } else {
            const std::uint64_t value = coder_.whole();
            if (value > bound) {
                coder_.fail();
                return;
            }
            id = value == 0 ? kNone : static_cast<Id>(value - 1);
        }
    }

    template <class Flag>
    void flag(Flag& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(value ? 1 : 0);
        } else {
            value = coder_.whole() == 1;
        }
    }

    template <class AnyRange>
    void range(AnyRange& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(!value ? 0 : 1 + (value->min ? 1 : 0) + (value->max ? 2 : 0));
            if (value && value->min) {
                coder_.number(*value->min);
            }
            if (value && value->max) {
                coder_.number(*value->max);
            }
        } else {
            const std::uint64_t ends = coder_.whole();
            value.reset();
            if (ends > 0) {
                value.emplace();
                if ((ends - 1) % 2 == 1) {
                    value->min = coder_.number();
                }
                if ((ends - 1) / 2 % 2 == 1) {
                    value->max = coder_.number();
                }
            }
        }
    }

    template <class AnyDate>
    void date(AnyDate& value) {
        constexpr int kYears = 40000;
        if constexpr (Coder::kWrites) {
            coder_.whole(
                !value
                    ? 0
                    : static_cast<std::uint64_t>(static_cast<int>(value->year()) + kYears) << 16 |
                          static_cast<unsigned>(value->month()) << 8 |
                          static_cast<unsigned>(value->day())
            );
        } else {
            const std::uint64_t coded = coder_.whole();
            value.reset();
            if (coded > 0) {
                value = Date{
                    std::chrono::year(static_cast<int>(coded >> 16 & 0x1FFFF) - kYears),
                    std::chrono::month(static_cast<unsigned>(coded >> 8 & 0xFF)),
                    std::chrono::day(static_cast<unsigned>(coded & 0xFF))};
            }
        }
    }

    template <class AnyPosition>
    void place(AnyPosition& value) {
        constexpr int kHalfRound = 18000;  // hundredths of a degree, so that none is negative
        if constexpr (Coder::kWrites) {
            coder_.whole(value ? std::uint64_t{1} + value->reach_km : 0);
            if (value) {
                coder_.whole(static_cast<std::uint64_t>(value->latitude + kHalfRound));
                coder_.whole(static_cast<std::uint64_t>(value->longitude + kHalfRound));
            }
        } else {
            const std::uint64_t reach = coder_.whole();
            value.reset();
            if (reach > 0) {
                const auto degrees = [&] {
                    const auto coded = std::min<std::uint64_t>(coder_.whole(), 2 * kHalfRound);
                    return static_cast<std::int16_t>(static_cast<int>(coded) - kHalfRound);
                };
                value.emplace();
                value->reach_km = static_cast<std::uint8_t>(reach - 1);
                value->latitude = degrees();
                value->longitude = degrees();
            }
        }
    }

protected:
    Coder& coder_;

private:
    bool words_;
};

}  // namespace clusterlotse::matching

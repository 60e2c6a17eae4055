#include "matching/ranking/room_for_part.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace clusterlotse::matching {
namespace {

using Side = std::optional<Range> Envelope::*;

/// It fits the way it is described: then the firm's own length, width and height are told.
bool lies_as_named(const Envelope& envelope, const Dimensions& size) {
    const auto within = [&](const std::optional<Interval>& part, Side side) {
        const std::optional<Range>& room = envelope.*side;
        return !part || (room && room->max && part->second <= *room->max);
    };
    return !size.diameter && within(size.length, &Envelope::length) &&
           within(size.width, &Envelope::width) && within(size.height, &Envelope::height);
}

}  // namespace

void turn_to_part(Envelope& envelope, const Dimensions& size) {
    using Field = std::optional<Range> Envelope::*;
    static constexpr Field kSides[] = {&Envelope::length, &Envelope::width, &Envelope::height};
    std::vector<double> room;
    for (const Field side : kSides) {
        if (envelope.*side && (envelope.*side)->max && !(envelope.*side)->min) {
            room.push_back(*(envelope.*side)->max);
        }
    }
    if (room.size() < 2 || lies_as_named(envelope, size)) {
        return;
    }
    std::sort(room.rbegin(), room.rend());
    struct Side {
        double value;
        Field field;
    };
    std::vector<Side> part;
    const auto add = [&](const std::optional<Interval>& side, Field field) {
        if (side) {
            part.push_back({side->second, field});
        }
    };
    add(size.length, &Envelope::length);
    add(size.width, &Envelope::width);
    add(size.height, &Envelope::height);
    if (size.diameter && part.size() < 3) {
        part.push_back({size.diameter->second, nullptr});
    }
    if (size.diameter && part.size() < 3) {
        part.push_back({size.diameter->second, nullptr});
    }
    std::stable_sort(part.begin(), part.end(), [](const Side& a, const Side& b) {
        return a.value > b.value;
    });
    for (const Field side : kSides) {
        (envelope.*side).reset();
    }
    for (std::size_t i = 0; i < part.size() && i < room.size(); ++i) {
        if (part[i].field != nullptr) {
            envelope.*part[i].field = Range{std::nullopt, room[i]};
        }
    }
}

}  // namespace clusterlotse::matching

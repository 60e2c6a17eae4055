#pragma once

#include "domain/need.hpp"

#include <array>

namespace clusterlotse::commands {

/// Leaves of `all` what is said of one matter.
using MatterOf = void (*)(UnderstoodNeed& one, const UnderstoodNeed& all);

/// The figures of a need, each of which can be said once only.
inline constexpr std::array<MatterOf, 8> kFigures = {
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.quantity = all.quantity;
        one.lots = all.lots;
        one.yearly_quantity = all.yearly_quantity;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.diameter = all.dimensions_mm.diameter;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.length = all.dimensions_mm.length;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.width = all.dimensions_mm.width;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.height = all.dimensions_mm.height;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) {
        one.dimensions_mm.thickness = all.dimensions_mm.thickness;
    },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.mass_kg = all.mass_kg; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.deadline = all.deadline; },
};

/// All that can be said once only: what is said later stands for what was said before.
inline constexpr std::array<MatterOf, 12> kMatters = {
    kFigures[0],
    kFigures[1],
    kFigures[2],
    kFigures[3],
    kFigures[4],
    kFigures[5],
    kFigures[6],
    kFigures[7],
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.materials = all.materials; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.delivery_from = all.delivery_from; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.place = all.place; },
    [](UnderstoodNeed& one, const UnderstoodNeed& all) { one.radius_km = all.radius_km; },
};

inline UnderstoodNeed alone_of(MatterOf matter, const UnderstoodNeed& all) {
    UnderstoodNeed one;
    matter(one, all);
    return one;
}

}  // namespace clusterlotse::commands

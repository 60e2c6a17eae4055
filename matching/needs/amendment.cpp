#include "matching/needs/amendment.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {

namespace {

template <class Value>
void replace_said(std::optional<Value>& field, const std::optional<Value>& later) {
    if (later) {
        field = later;
    }
}

template <class Item>
void replace_said(std::vector<Item>& list, const std::vector<Item>& later) {
    if (!later.empty()) {
        list = later;
    }
}

void add_new(std::vector<std::string>& list, const std::vector<std::string>& later) {
    for (const std::string& item : later) {
        if (std::ranges::find(list, item) == list.end()) {
            list.push_back(item);
        }
    }
}

/// A material that is replaced takes those along that would have done in its place.
void amend_materials(UnderstoodNeed& before, const UnderstoodNeed& later) {
    // "Bronze härtet man ja nicht" says nothing new of parts of CuSn8.
    const bool known = std::ranges::all_of(later.materials, [&](const Material& one) {
        return !one.number && std::ranges::any_of(before.materials, [&](const Material& grade) {
            return grade.number &&
                   (grade.group == one.group || grade.group.starts_with(one.group + "_"));
        });
    });
    if (!later.materials.empty() && !known) {
        before.materials = later.materials;
        before.equivalents.clear();
    }
    for (const Material& one : later.equivalents) {
        if (std::ranges::find(before.materials, one) == before.materials.end() &&
            std::ranges::find(before.equivalents, one) == before.equivalents.end()) {
            before.equivalents.push_back(one);
        }
    }
}

/// Fields whose later words stand for the earlier ones.
bool replaced(std::string_view field) {
    constexpr std::string_view kReplaced[] = {
        "quantity",
        "lots",
        "yearly_quantity",
        "materials",
        "diameter",
        "length",
        "width",
        "height",
        "thickness",
        "mass_kg",
        "deadline",
        "delivery_from"};
    return std::ranges::find(kReplaced, field) != std::end(kReplaced);
}

void merge_wording(std::vector<Wording>& wording, const std::vector<Wording>& later) {
    std::erase_if(wording, [&](const Wording& one) {
        return replaced(one.field) && std::ranges::any_of(later, [&](const Wording& other) {
                   return other.field == one.field;
               });
    });
    for (const Wording& one : later) {
        if (std::ranges::find(wording, one) == wording.end()) {
            wording.push_back(one);
        }
    }
}

}  // namespace

UnderstoodNeed amended(UnderstoodNeed before, const UnderstoodNeed& later) {
    if (before.kind.empty()) {
        before.kind = later.kind;
    }
    if (before.processes.empty()) {
        before.processes = later.processes;
    }
    amend_materials(before, later);
    if (later.quantity) {
        before.quantity = later.quantity;
        before.lots = later.lots;
        before.yearly_quantity = later.yearly_quantity;
    } else {
        replace_said(before.lots, later.lots);
        replace_said(before.yearly_quantity, later.yearly_quantity);
    }
    replace_said(before.dimensions_mm.diameter, later.dimensions_mm.diameter);
    replace_said(before.dimensions_mm.length, later.dimensions_mm.length);
    replace_said(before.dimensions_mm.width, later.dimensions_mm.width);
    replace_said(before.dimensions_mm.height, later.dimensions_mm.height);
    replace_said(before.dimensions_mm.thickness, later.dimensions_mm.thickness);
    replace_said(before.mass_kg, later.mass_kg);
    add_new(before.tolerances, later.tolerances);
    add_new(before.surface, later.surface);
    add_new(before.heat_treatment, later.heat_treatment);
    add_new(before.certificates, later.certificates);
    add_new(before.inspection, later.inspection);
    add_new(before.threads, later.threads);
    replace_said(before.deadline, later.deadline);
    replace_said(before.delivery_from, later.delivery_from);
    if (!later.place.empty()) {
        before.place = later.place;
    }
    replace_said(before.radius_km, later.radius_km);
    add_new(before.excluded_firms, later.excluded_firms);
    before.confidential = before.confidential || later.confidential;
    merge_wording(before.wording, later.wording);
    return before;
}

}  // namespace clusterlotse::matching

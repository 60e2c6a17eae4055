#include "matching/ranking/material_fit.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

constexpr double kOtherClass = -1.0;
constexpr double kWorked = 0.6;  // from here on the firm is known to work the material

Id root_of(const Lexicon& lexicon, Id group) {
    for (std::size_t guard = 0; lexicon.groups[group].parent != kNone && guard < 8; ++guard) {
        group = lexicon.groups[group].parent;
    }
    return group;
}

/// The firm names materials, and none of the class that is needed: a metal turner asked for PEEK.
bool other_class(const Lexicon& lexicon, const Features& features, Id group) {
    const Id wanted = root_of(lexicon, group);
    const bool known = !features.groups.empty() || !features.grades.empty();
    const auto same = [&](Id held) { return root_of(lexicon, held) == wanted; };
    return known && std::none_of(features.groups.begin(), features.groups.end(), same) &&
           std::none_of(features.grades.begin(), features.grades.end(), [&](Id held) {
               return lexicon.grades[held].group != kNone && same(lexicon.grades[held].group);
           });
}

/// A foundry lives by its metal: one that names others and not this one does not pour it, while a
/// machine shop may well cut what it does not name.
bool poured(const Lexicon& lexicon, const Query& query) {
    const auto casting = lexicon.process_ids.find("casting");
    return casting != lexicon.process_ids.end() &&
           std::any_of(query.steps.begin(), query.steps.end(), [&](const Step& step) {
               return step.main && (step.process == casting->second ||
                                    lexicon.is_ancestor_process(casting->second, step.process));
           });
}

double one(
    const Lexicon& lexicon,
    const Query& query,
    Id place,
    const Features& features,
    Findings findings,
    Objection& objection
) {
    const Id grade = query.grades[place];
    const Id group = query.groups[place];
    const auto found = [&](Fact::Verdict verdict, Finding::Kind kind, Id subject) {
        note(findings, {verdict, kind, subject});
    };
    // "Nur Edelstahl, kein Stahl im Haus": what is named stands above the class it belongs to.
    const auto named_below = [&](Id excluded) {
        return std::any_of(features.groups.begin(), features.groups.end(), [&](Id held) {
            return held != excluded && lexicon.is_ancestor_group(excluded, held) &&
                   (held == group || lexicon.is_ancestor_group(held, group));
        });
    };
    for (const Id excluded : features.excluded_groups) {
        if (group != kNone && lexicon.is_ancestor_group(excluded, group) &&
            !named_below(excluded)) {
            objection.any = true;
            objection.hard = true;
            found(Verdict::contradicts, Kind::excluded, excluded);
            return 0;
        }
    }
    if (grade != kNone && contains(features.grades, grade)) {
        found(Verdict::fits, Kind::material, place);
        return 1;
    }
    if (grade != kNone) {
        for (const std::string& number : lexicon.grades[grade].numbers) {
            const auto meant = lexicon.grade_numbers.find(number);
            if (meant != lexicon.grade_numbers.end() && contains(features.grades, meant->second)) {
                found(Verdict::fits, Kind::material, place);
                return 1;
            }
        }
    }
    double best = 0;
    Id through = kNone;
    const auto offer = [&](Id held, double value) {
        if (value > best) {
            best = value;
            through = held;
        }
    };
    for (const Id held : features.groups) {
        if (group == kNone) {
            break;
        }
        if (held == group) {
            offer(held, 0.95);
        } else if (lexicon.is_ancestor_group(held, group)) {
            // "Stahl" promises little for a stainless grade, "Edelstahl" much for 1.4301.
            const bool broad =
                lexicon.groups[held].parent == kNone && lexicon.groups[held].code == "steel";
            offer(
                held,
                broad ? (lexicon.is_ancestor_group(
                             lexicon.group_ids.contains("stainless")
                                 ? lexicon.group_ids.find("stainless")->second
                                 : kNone,
                             group
                         )
                             ? 0.45
                             : 0.8)
                      : 0.9
            );
        } else if (lexicon.is_ancestor_group(group, held)) {
            offer(held, 0.9);
        }
    }
    for (const Id held : features.grades) {
        const Id held_group = lexicon.grades[held].group;
        if (group != kNone && held_group == group) {
            offer(held_group, grade == kNone ? 0.95 : 0.75);
        } else if (group != kNone && (lexicon.is_ancestor_group(group, held_group) || lexicon.is_ancestor_group(held_group, group))) {
            offer(held_group, grade == kNone ? 0.9 : 0.65);
        }
    }
    if (best >= kWorked) {
        if (grade == kNone) {
            found(Verdict::fits, Kind::material, place);
        } else {
            found(Verdict::fits, Kind::similar_material, through);
        }
        if (grade != kNone) {
            found(Verdict::unknown, Kind::material, place);
        }
        return best;
    }
    if (group != kNone && other_class(lexicon, features, group)) {
        if (poured(lexicon, query)) {
            objection.any = true;
            objection.hard = true;
            found(Verdict::contradicts, Kind::material, place);
            return 0;
        }
        found(Verdict::unknown, Kind::material, place);
        return kOtherClass;
    }
    found(Verdict::unknown, Kind::material, place);
    return features.lists_materials                             ? 0.25
           : features.groups.empty() && features.grades.empty() ? 0.5
                                                                : 0.35;
}

/// What one material comes to.
struct Fitting {
    double value = 0;
    Objection objection;
    std::vector<Finding> findings;
};

Fitting fitting(const Lexicon& lexicon, const Query& query, Id place, const Features& features) {
    Fitting fit;
    fit.value = one(lexicon, query, place, features, &fit.findings, fit.objection);
    return fit;
}

bool fits_less(const Fitting& a, const Fitting& b) {
    return a.objection.any != b.objection.any ? a.objection.any : a.value < b.value;
}

double fit_with_equivalents(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
) {
    const std::size_t count = query.need.materials.size();
    std::vector<Fitting> fits;
    for (std::size_t i = 0; i < query.grades.size(); ++i) {
        Fitting fit = fitting(lexicon, query, static_cast<Id>(i), features);
        const auto least = std::min_element(fits.begin(), fits.end(), fits_less);
        if (i < count) {
            fits.push_back(std::move(fit));
        } else if (fits_less(*least, fit)) {
            *least = std::move(fit);
        }
    }
    double sum = 0;
    for (const Fitting& fit : fits) {
        sum += fit.value;
        objection.any = objection.any || fit.objection.any;
        objection.hard = objection.hard || fit.objection.hard;
        for (const Finding& finding : fit.findings) {
            note(findings, finding);
        }
    }
    return sum / static_cast<double>(count);
}

/// "Frästeile aus Alu, Drehteile aus POM": who works only the first does that part.
bool works_first(const Lexicon& lexicon, const Query& query, const Features& features) {
    Objection none;
    return one(lexicon, query, 0, features, nullptr, none) >= kWorked;
}

}  // namespace

double material_fit(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    Findings findings,
    Objection& objection
) {
    if (query.need.materials.empty()) {
        return kNothingAsked;
    }
    const std::size_t count = query.need.materials.size();
    if (query.grades.size() > count) {
        return fit_with_equivalents(lexicon, query, features, findings, objection);
    }
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t before = findings == nullptr ? 0 : findings->size();
        Objection here;
        sum += one(lexicon, query, static_cast<Id>(i), features, findings, here);
        if (here.hard && i > 0 && works_first(lexicon, query, features)) {
            if (findings != nullptr) {
                findings->resize(before);
            }
            continue;
        }
        objection.any = objection.any || here.any;
        objection.hard = objection.hard || here.hard;
    }
    return sum / static_cast<double>(count);
}

}  // namespace clusterlotse::matching

#include "commands/lessons/noted_profile.hpp"

#include <algorithm>
#include <optional>
#include <re2/re2.h>
#include <string>
#include <string_view>
#include <utility>

namespace clusterlotse::commands {

namespace {

std::optional<Range> Capability::*range_named(std::string_view field) {
    constexpr std::pair<std::string_view, std::optional<Range> Capability::*> kRanges[] = {
        {"diameter_mm", &Capability::diameter_mm},
        {"length_mm", &Capability::length_mm},
        {"width_mm", &Capability::width_mm},
        {"height_mm", &Capability::height_mm},
        {"thickness_mm", &Capability::thickness_mm},
        {"mass_kg", &Capability::mass_kg},
        {"lot", &Capability::lot}};
    for (const auto& [name, range] : kRanges) {
        if (name == field) {
            return range;
        }
    }
    return nullptr;
}

/// The other end gives way where the firm's new words leave no room for it: a range that ends
/// before it begins would make the whole profile unreadable.
void narrow(std::optional<Range>& range, const ProfileNote& note) {
    Range narrowed = range.value_or(Range{});
    if (note.kind == ProfileNote::Kind::at_most) {
        narrowed.max = note.limit;
        if (narrowed.min > narrowed.max) {
            narrowed.min.reset();
        }
    } else {
        narrowed.min = note.limit;
        if (narrowed.max && narrowed.max < narrowed.min) {
            narrowed.max.reset();
        }
    }
    range = narrowed;
}

void add_sentence(Profile& profile, const std::string& sentence) {
    if (profile.text.find(sentence) == std::string::npos) {
        profile.text += (profile.text.empty() ? "" : "\n") + sentence;
    }
}

/// Before all else the text says, for of two lead times matching takes the first.
void note_lead_time(Profile& profile, const std::string& sentence) {
    static const RE2 noted(R"((?m)^(?:Übliche Lieferzeit|Usual lead time) \d+ \pL+\.\n?)");
    RE2::GlobalReplace(&profile.text, noted, "");
    profile.text = sentence + (profile.text.empty() ? "" : "\n") + profile.text;
}

}  // namespace

Profile with_note(Profile profile, const ProfileNote& note) {
    const auto range = range_named(note.field);
    if (note.kind == ProfileNote::Kind::busy) {
        profile.paused_until = std::max(profile.paused_until, note.until);
        return profile;
    }
    if (note.field == "lead_days") {
        note_lead_time(profile, note.wording + ".");
        return profile;
    }
    if (note.kind == ProfileNote::Kind::lacks && note.field == "certificate") {
        // In words that matching surely reads as a no: "kein EN 9100" looks like "keinen".
        std::erase_if(profile.certificates, [&](const Certificate& held) {
            return held.standard == note.value;
        });
        add_sentence(profile, "Ohne " + note.value + ".");
        return profile;
    }
    if (note.kind == ProfileNote::Kind::lacks && note.field == "material") {
        for (Capability& capability : profile.capabilities) {
            const bool meant = note.process.empty() || capability.process == note.process;
            if (meant && capability.direction != Direction::sought) {
                std::erase(capability.materials, note.value);
            }
        }
    }
    if (note.kind == ProfileNote::Kind::lacks || !range || !note.limit) {
        // In the firm's own words: matching reads what a text denies.
        add_sentence(profile, note.wording + ".");
        return profile;
    }
    bool found = false;
    for (Capability& capability : profile.capabilities) {
        const bool meant = note.process.empty() || capability.process == note.process;
        if (meant && capability.direction != Direction::sought) {
            narrow(capability.*range, note);
            found = true;
        }
    }
    if (!found) {
        Capability capability;
        capability.process = note.process;
        capability.wording = note.wording;
        narrow(capability.*range, note);
        profile.capabilities.push_back(std::move(capability));
    }
    return profile;
}

}  // namespace clusterlotse::commands

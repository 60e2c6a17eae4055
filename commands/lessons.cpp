#include "commands/lessons.hpp"

#include "commands/letters.hpp"
#include "commands/words.hpp"
#include "matching/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>
#include <utility>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostLessons = 3;

/// Reasons that say something about the firm and not about the moment or the money.
bool teaches(DeclineReason reason) {
    switch (reason) {
        case DeclineReason::process:
        case DeclineReason::material:
        case DeclineReason::size:
        case DeclineReason::quantity:
        case DeclineReason::certificate:
            return true;
        default:
            return false;
    }
}

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

/// Of the work or the material that the note is about; empty where it is about neither.
std::string name_of(const Office& office, const ProfileNote& note, Language language) {
    if (!note.process.empty()) {
        return office.vocabulary.process_name(note.process, language);
    }
    return office.vocabulary.has_material(note.value)
               ? office.vocabulary.material_name(note.value, language)
               : std::string();
}

}  // namespace

bool offer_lesson(
    Office& office,
    const storage::Invitation& invitation,
    const Answer& answer,
    const Speaker& reader,
    Fields& fields
) {
    const bool about_the_firm = std::ranges::any_of(answer.reasons, teaches);
    if (answer.kind != AnswerKind::decline || !about_the_firm) {
        return false;
    }
    std::vector<std::string> words;
    for (const ProfileNote& note : answer.teaches) {
        storage::Lesson lesson;
        lesson.invitation_id = invitation.id;
        lesson.profile_id = invitation.profile_id;
        lesson.note = storage::note_json(note);
        lesson.offered_at = office.clock.now();
        if (words.size() < kMostLessons && office.lessons.offer(lesson)) {
            words.push_back(
                matching::describe(note, name_of(office, note, reader.language), reader.language)
            );
        }
    }
    fields.set("lessons", joined(words, " · "));
    return !words.empty();
}

bool decide_lessons(Office& office, const Request& request, const storage::Invitation& invitation) {
    const bool yes = says_yes(request.message.text);
    const auto lessons = office.lessons.open_of(invitation.id);
    if (lessons.empty() || (!yes && !says_no(request.message.text))) {
        return false;
    }
    auto profile = office.profiles.find(invitation.profile_id);
    for (const storage::Lesson& lesson : lessons) {
        office.lessons.decide(lesson.id, yes);
        const auto note = storage::parse_note(lesson.note);
        if (yes && profile && note) {
            profile = with_note(std::move(*profile), *note);
        }
    }
    if (yes && profile) {
        office.store_profile(*profile);
    }
    reply(office, request, yes ? "lesson_noted" : "lesson_dropped", {});
    return true;
}

Profile with_note(Profile profile, const ProfileNote& note) {
    const auto range = range_named(note.field);
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

#include "commands/lessons/lessons.hpp"

#include "commands/desk/words.hpp"
#include "commands/lessons/capability_words.hpp"
#include "commands/lessons/lesson_offers.hpp"
#include "commands/lessons/lesson_words.hpp"
#include "commands/lessons/limit_words.hpp"
#include "commands/lessons/noted_profile.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/answers/answer_description.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostLessons = 3;
constexpr std::size_t kMostLessonsShown = 10;

/// The work that a limit is of. A need may hold work of another trade, which the firm's limits are
/// not about: "passivieren" was added, and a turner says how large he turns.
std::string own_work_of(
    const Office& office,
    const Profile& profile,
    const UnderstoodNeed& need,
    const ProfileNote& note
) {
    const auto does = [&](const std::string& process) {
        return std::ranges::any_of(profile.capabilities, [&](const Capability& one) {
            return one.direction != Direction::sought &&
                   office.vocabulary.of_one_kind(one.process, process);
        });
    };
    const bool limits =
        note.kind == ProfileNote::Kind::at_most || note.kind == ProfileNote::Kind::at_least;
    if (!limits || note.process.empty() || profile.capabilities.empty() || does(note.process)) {
        return note.process;
    }
    const auto own = std::ranges::find_if(need.processes, does);
    return own == need.processes.end() ? std::string() : *own;
}

/// Where an earlier offer of the like makes a new one tiresome.
bool settled_before(
    const ProfileNote& note, const ProfileNote& before, const storage::Lesson& lesson, TimePoint now
) {
    // How large parts may be is asked once, whatever work it was about.
    if (same_note(note, before) || (misses_limit(note) && of_one_measure(note, before))) {
        return true;
    }
    const bool of_one_matter = note.kind == before.kind && note.field == before.field;
    return passes(note) && of_one_matter && !lesson.accepted.value_or(false) &&
           now - lesson.offered_at < std::chrono::days(kDaysUntilAskedAgain);
}

/// A later word about the same request takes the place of what its first one offered.
bool replaces(const ProfileNote& note, const ProfileNote& before) {
    if (misses_limit(before) && note.limit && of_one_measure(note, before)) {
        return true;
    }
    return passes(note) && note.kind == before.kind && note.field == before.field &&
           !same_note(note, before);
}

bool offered_before(
    Office& office, const storage::Invitation& invitation, const ProfileNote& note
) {
    bool settled = false;
    for (const storage::Lesson& lesson : office.lessons.of_profile(invitation.profile_id)) {
        const auto before = storage::parse_note(lesson.note);
        if (!before) {
            continue;
        }
        if (!lesson.accepted && lesson.invitation_id == invitation.id && replaces(note, *before)) {
            office.lessons.decide(lesson.id, false);
            continue;
        }
        settled = settled || settled_before(note, *before, lesson, office.clock.now());
    }
    return settled;
}

/// The note as the reply has it, or nothing where it is not to be noted or says no time yet.
std::optional<ProfileNote> as_said(
    ProfileNote note, const LessonReply& said, const UnderstoodNeed& need, Language language
) {
    if (misses_limit(note)) {
        return said.limit ? with_said_limit(std::move(note), *said.limit, need, language)
                          : std::nullopt;
    }
    if (note.kind == ProfileNote::Kind::busy && said.until) {
        note.until = said.until;
    }
    if (note.field == "lead_days") {
        note.limit = said.lead_days ? *said.lead_days : note.limit;
        if (!note.limit) {
            return std::nullopt;
        }
        note.wording = matching::describe_lead_time(note, language);
    }
    return note;
}

/// What a profile says of a work or a material that is not done, in words that matching reads.
std::string denial_of(const Office& office, const ProfileNote& note, Language language) {
    const bool german = language == Language::de;
    const std::string subject = subject_of(office, note, language);
    // "1.4301 (X5CrNi18-10)" is read no better than its number alone.
    const bool grade = note.value.find_first_of("0123456789") != std::string::npos;
    const std::string what = subject.empty() || grade ? note.value : subject;
    if (note.field == "process") {
        return german ? what + " machen wir nicht" : "We do not do " + what;
    }
    return german ? what + " bearbeiten wir nicht" : "We do not machine " + what;
}

/// A day says nothing where only a lead time is open, nor the other way round.
bool answers(const LessonReply& said, const ProfileNote& note) {
    return said.yes || (misses_limit(note) && said.limit) ||
           (note.kind == ProfileNote::Kind::busy && said.until) ||
           (note.field == "lead_days" && said.lead_days);
}

/// The firm's own figure is what the profile is said to know from it.
void keep_reworded(Office& office, storage::Lesson lesson, const ProfileNote& note) {
    lesson.note = storage::note_json(note);
    lesson.offered_at = office.clock.now();
    office.lessons.offer(lesson);
    office.lessons.decide(lesson.id, true);
}

}  // namespace

bool offer_lesson(
    Office& office,
    const storage::Invitation& invitation,
    const UnderstoodNeed& need,
    const Answer& answer,
    const Speaker& reader,
    Fields& fields
) {
    const auto profile = office.profiles.find(invitation.profile_id);
    if (!profile || answer.kind != AnswerKind::decline) {
        return false;
    }
    std::vector<std::string> words;
    bool how_long = false;
    bool how_large = false;
    for (auto& [note, assumed, of_need] : offered_notes(answer, *profile, need, today_of(office))) {
        note.process = own_work_of(office, *profile, need, note);
        if (of_need && note.kind == ProfileNote::Kind::lacks) {
            note.wording = denial_of(office, note, language_of(office, *profile));
        }
        storage::Lesson lesson;
        lesson.invitation_id = invitation.id;
        lesson.profile_id = invitation.profile_id;
        lesson.note = storage::note_json(note);
        lesson.offered_at = office.clock.now();
        if (words.size() == kMostLessons || offered_before(office, invitation, note)) {
            continue;
        }
        office.lessons.offer(lesson);
        const bool of_time = note.field == "lead_days";
        if (of_time && !note.limit) {
            how_long = true;
            continue;
        }
        if (misses_limit(note)) {
            how_large = true;
            fields.set(note.field == "lot" ? "how_many" : "how_large", true);
            continue;
        }
        words.push_back(
            matching::describe(note, subject_of(office, note, reader.language), reader.language)
        );
        if (assumed) {
            fields.set(of_time ? "other_time" : "other_day", true);
        }
    }
    fields.set("lessons", joined(words, " · ")).set("how_long", how_long);
    return how_long || how_large || !words.empty();
}

bool decide_lessons(Office& office, const Request& request, const storage::Invitation& invitation) {
    const Language language = request.speaker.language;
    const LessonReply said = read_lesson_reply(request.message.text, today_of(office));
    const auto lessons = office.lessons.open_of(invitation.id);
    const auto need = office.needs.find(invitation.need_id);
    auto profile = office.profiles.find(invitation.profile_id);
    const bool meant = std::ranges::any_of(lessons, [&](const storage::Lesson& lesson) {
        const auto note = storage::parse_note(lesson.note);
        return note && answers(said, *note);
    });
    if (!meant || !profile || !need) {
        return false;
    }
    const UnderstoodNeed wanted = understand(office, *need);
    const bool yes = said.yes.value_or(true);
    const char* missing = nullptr;
    Fields fields;
    for (const storage::Lesson& lesson : lessons) {
        const auto note = storage::parse_note(lesson.note);
        const auto noted = note && yes ? as_said(*note, said, wanted, language) : std::nullopt;
        if (yes && note && !noted) {
            missing = !misses_limit(*note)   ? "how_long"
                      : note->field == "lot" ? "how_many"
                                             : "how_large";
            continue;
        }
        office.lessons.decide(lesson.id, yes && (!noted || same_note(*note, *noted)));
        if (noted && !same_note(*note, *noted)) {
            keep_reworded(office, lesson, *noted);
        }
        if (noted) {
            profile = with_note(std::move(*profile), *noted);
            if (misses_limit(*note)) {
                fields.set(
                    "noted",
                    matching::describe(*noted, subject_of(office, *noted, language), language)
                );
            }
            if (noted->kind == ProfileNote::Kind::busy) {
                fields.set("until", shown_date(*profile->paused_until, language))
                    .set("firm", profile->name);
            }
        }
    }
    if (yes) {
        office.store_profile(*profile);
    }
    if (missing != nullptr) {
        reply(
            office,
            request,
            "lesson_how_long",
            Fields().set(missing, true),
            {storage::Purpose::lesson, invitation.need_id, invitation.id}
        );
        return true;
    }
    reply(office, request, yes ? "lesson_noted" : "lesson_dropped", fields);
    return true;
}

std::vector<std::string> noted_lessons(
    Office& office, const std::string& profile_id, Language language
) {
    std::vector<std::string> lines;
    for (const storage::Lesson& lesson : office.lessons.of_profile(profile_id)) {
        const auto note = storage::parse_note(lesson.note);
        if (!note || !lesson.accepted.value_or(false) || note->kind == ProfileNote::Kind::busy ||
            lines.size() == kMostLessonsShown) {
            continue;
        }
        std::string line = matching::describe(*note, subject_of(office, *note, language), language);
        line +=
            " (" +
            shown_date(local_date(lesson.offered_at, office.settings.cluster.timezone), language);
        const auto invitation = office.invitations.find(lesson.invitation_id);
        const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
        line += (need ? ", " + need->number : std::string()) + ")";
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace clusterlotse::commands

#include "storage/lesson_store.hpp"

#include "storage/connection.hpp"

namespace clusterlotse::storage {

bool LessonStore::offer(Lesson& lesson) {
    Query before(
        database_,
        "SELECT 1 FROM lessons WHERE profile_id = ? AND note = ?",
        lesson.profile_id,
        lesson.note
    );
    if (before.step()) {
        return false;
    }
    Query(
        database_,
        "INSERT INTO lessons (invitation_id, profile_id, note, offered_at) VALUES (?, ?, ?, ?)",
        lesson.invitation_id,
        lesson.profile_id,
        lesson.note,
        lesson.offered_at
    )
        .run();
    lesson.id = last_id(database_);
    return true;
}

std::vector<Lesson> LessonStore::open_of(std::int64_t invitation_id) {
    Query query(
        database_,
        "SELECT id, invitation_id, profile_id, note, offered_at FROM lessons"
        " WHERE invitation_id = ? AND accepted IS NULL ORDER BY id",
        invitation_id
    );
    std::vector<Lesson> lessons;
    while (query.step()) {
        lessons.push_back(
            {query.integer(0), query.integer(1), query.text(2), query.text(3), query.time(4), {}}
        );
    }
    return lessons;
}

void LessonStore::decide(std::int64_t id, bool accepted) {
    Query(database_, "UPDATE lessons SET accepted = ? WHERE id = ?", accepted, id).run();
}

}  // namespace clusterlotse::storage

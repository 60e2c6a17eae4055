#include "commands/digest/digest_run.hpp"

#include "commands/digest/digest_content.hpp"
#include "commands/digest/digest_letter.hpp"
#include "commands/digest/digest_moderators.hpp"
#include "commands/digest/digest_readers.hpp"
#include "commands/letters/letters.hpp"

namespace clusterlotse::commands {

namespace {

constexpr std::chrono::minutes kTidyEvery{10};

/// Told again, or told at all, it would break what was promised to the asker meanwhile.
bool is_overtaken(const Office& office, const storage::NeedRecord& need) {
    return !may_be_told(office, need) || need.version > 1 || !need.amendments.empty();
}

}  // namespace

void DigestRun::catch_up() {
    const TimePoint now = office_.clock.now();
    while (office_.editions.drop_unsent(now - kLatestDigest, now, kLateAStep) > 0) {
    }
    recalled_ = now - 2 * kLatestDigest;
    while (recall(kRecalledAStep)) {
    }
}

bool DigestRun::recall(std::size_t limit) {
    const TimePoint now = office_.clock.now();
    if (!office_.editions.any_unsent()) {
        recalled_ = now;
        return false;
    }
    for (const auto& need : office_.needs.changed(recalled_, kMostChanged)) {
        if (!is_overtaken(office_, need)) {
            continue;
        }
        if (office_.editions.recall(need.id, need.updated_at, limit) > 0) {
            return true;
        }
    }
    recalled_ = now;
    return false;
}

bool DigestRun::step() {
    const TimePoint now = office_.clock.now();
    if (!tidied_ || now - *tidied_ >= kTidyEvery || now < *tidied_) {
        if (office_.editions.drop_unsent(now - kLatestDigest, now, kLateAStep) > 0) {
            return true;
        }
        tidied_ = now;
    }
    const DigestDue due = last_digest(office_.settings, now);
    if (!office_.settings.digest.enabled || now - due.at >= kLatestDigest) {
        board_.reset();
        under_way_.reset();
        return false;
    }
    if (under_way_ != due && recall(kRecalledAStep)) {
        return true;
    }
    const auto known = office_.editions.find(due.edition);
    if (known && known->due_at == due.at && known->finished_at) {
        board_.reset();
        under_way_.reset();
        return false;
    }
    const storage::Edition edition = office_.editions.begin(due.edition, due.at);
    if (under_way_ != due) {
        board_.emplace(office_, due.at);
        under_way_ = due;
        prepared_ = false;
        return true;
    }
    if (!prepared_) {
        prepared_ = !board_->prepare(kNeedsAStep);
        return true;
    }
    write_firms(edition);
    return true;
}

void DigestRun::write_room(const storage::Edition& edition) {
    const auto room = room_reader(office_);
    if (room && !office_.editions.sent(room->recipient.address, edition.day)) {
        const DigestContent content = choose(office_, *board_, *room, Wanted::everything);
        write_digest(office_, *room, edition.day, content, Wanted::everything);
    }
}

void DigestRun::write_moderators(const storage::Edition& edition) {
    for (const EditionReader& moderator : moderator_readers(office_)) {
        if (!office_.editions.sent(moderator.recipient.address, edition.day) &&
            wants(office_, moderator, edition.day) != Wanted::nothing) {
            write_moderator_digest(office_, moderator, edition.day, board_->week());
        }
    }
}

void DigestRun::write_firms(const storage::Edition& edition) {
    board_->refresh();
    if (edition.reached.empty()) {
        write_room(edition);
        write_moderators(edition);
    }
    auto firms = office_.profiles.after(edition.reached, kFirmsAStep);
    if (firms.empty()) {
        office_.editions.finish(edition.day, office_.clock.now());
        return;
    }
    const std::string last = firms.back().id;
    for (Profile& firm : firms) {
        const auto profile = std::make_shared<const Profile>(std::move(firm));
        for (const EditionReader& reader : readers_of(office_, profile)) {
            if (office_.editions.sent(reader.recipient.address, edition.day)) {
                continue;
            }
            const Wanted wanted = wants(office_, reader, edition.day);
            if (wanted != Wanted::nothing) {
                const DigestContent content = choose(office_, *board_, reader, wanted);
                write_digest(office_, reader, edition.day, content, wanted);
            }
        }
    }
    office_.editions.reach(edition.day, last);
}

}  // namespace clusterlotse::commands

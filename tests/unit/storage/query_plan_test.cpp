#include "storage/capacity_store.hpp"
#include "storage/connection.hpp"
#include "storage/edition_store.hpp"
#include "storage/file_store.hpp"
#include "storage/inbox_store.hpp"
#include "storage/profile_store.hpp"
#include "storage/reader_store.hpp"
#include "storage/reading_store.hpp"
#include "storage/said_store.hpp"
#include "storage/suggestion_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace clusterlotse::storage {
namespace {

/// Runs every lookup once, so that its statement is kept by the connection.
void use_everything(Database& database) {
    const Address person = matrix("@a:x");
    ProfileStore profiles(database);
    Profile profile;
    profile.id = "a";
    profile.name = "A";
    profile.contacts.push_back({"", "", "@a:x"});
    profiles.put(profile, at(0));
    profiles.find("a");
    profiles.contacts_at(person);
    profiles.after("", 5);
    profiles.added_after(at(0), 5);
    profiles.count_added_after(at(0));
    ReadingStore readings(database);
    readings.put("a", 1, "bytes");
    readings.find("a", 1);

    CapacityStore capacities(database);
    FreeCapacity capacity{.profile_id = "a", .process = "turning", .wording = "x"};
    capacity.from = capacity.until = *parse_iso_date("2026-11-23");
    capacities.add(capacity);
    capacities.update(capacity);
    capacities.find(capacity.id);
    capacities.current(capacity.until);
    capacities.of_firm("a", capacity.until);
    capacities.withdraw(capacity.id);

    NeedStore needs(database);
    NeedRecord need = sample_need();
    needs.add(need, 2026);
    needs.update(need);
    needs.find_number("x");
    needs.find_message(Channel::matrix, "$x");
    needs.of_asker("a", person, 5);
    needs.of_asker("", person, 5);
    needs.in_state(NeedState::distributed, 5);
    needs.posted(at(0), at(1));

    InvitationStore invitations(database);
    Invitation invitation = sample_invitation(need.id, "a");
    invitations.add(invitation);
    invitations.update(invitation);
    invitations.find(need.id, "a");
    invitations.of_need(need.id);
    invitations.open_of("a", true, 5);
    invitations.count_since("a", at(0));
    invitations.answers_of(invitation.id);
    invitations.forget_answer(1);

    SaidStore said(database);
    said.keep(Channel::matrix, "$x", {need.id, invitation.id, 1});
    said.find(Channel::matrix, "$x");
    said.forget_additions(need.id);

    SuggestionStore suggestions(database);
    suggestions.number_of(need.id, Audience::asker, "a", "b");
    suggestions.find(need.id, Audience::asker, 1);

    ReaderStore readers(database);
    readers.find_token(readers.enrol(person).unsubscribe_token);
    readers.set_requests_withdrawn(person, std::nullopt);
    readers.requests_withdrawn_on(person);
    readers.set_weekly_limit("a", 3);
    readers.weekly_limit("a");

    InboxStore inbox(database);
    inbox.claim(Channel::matrix, "$a", at(0));
    inbox.seen(Channel::matrix, "$a");
    inbox.set_cursor(Channel::matrix, "sync", "1");
    inbox.cursor(Channel::matrix, "sync");
    inbox.release(inbox.hold({}, at(0)));
    inbox.held_count("a", at(0));
    inbox.choice_of(person, at(0));
    inbox.take_choice(1);
    inbox.first_time_within(person, "join", at(0), std::chrono::hours(1));
    inbox.count_message(person, at(0));

    OutboxStore outbox(database);
    const auto id = outbox.enqueue(sample_chat("@a:x"), {}, at(0), at(0));
    outbox.claim_due(Channel::matrix, at(0), 5);
    outbox.next_due(Channel::matrix);
    outbox.try_later(id, at(0), "");
    outbox.rejected(id, "", at(0));
    outbox.delivered(id, "$x", "", at(0));
    outbox.recover();
    outbox.find_reference(Channel::matrix, "$x");
    outbox.find_reference(Channel::email, std::string(32, 'a'));
    outbox.find_token("x");
    outbox.last_to(person);
    outbox.find_invitation(1, Purpose::request);
    outbox.is_on_its_way(1, Purpose::request);
    outbox.remote_id(id);
    outbox.replace_text(id, "", "");
    outbox.cancel(id);
    outbox.counts();

    EditionStore editions(database);
    const Date day{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(1)};
    editions.begin(day, at(0));
    editions.reach(day, "a");
    editions.finish(day, at(0));
    editions.add({person, day, id, at(0), at(0), {{1, ItemKind::fitting, need.id, ""}}});
    editions.sent(person, day);
    editions.last_send(Channel::matrix);
    editions.shown_to(person);
    editions.items_of(id);
    editions.latest_items(person);
    const auto digest = outbox.enqueue(sample_chat("@c:x"), {Purpose::digest}, at(0), at(0));
    outbox.hold_back(at(9), at(10));
    editions.drop_unsent(at(19), at(9), 5);
    outbox.cancel(digest);

    FileStore files(database);
    FileRecord file;
    file.need_id = need.id;
    ASSERT_TRUE(files.add(file, "bytes").ok());
    files.find(file.id);
    files.of_need(need.id);
    files.of_invitation(invitation.id);
    files.came_with("$x");
    files.of_message("$x");
    files.bytes(file.id);
    files.set_stage(file.id, FileStage::with_order);
    files.set_shown_name(file.id, "a.pdf");
    files.due_to(invitation.id, FileStage::with_order);
    files.release(file.id, invitation.id, id, at(0));
    files.releases_of(file.id);
    files.releases_to(invitation.id);
    OutboundMessage with_file = sample_chat("@b:x");
    with_file.attachments.push_back(attachment_of(file));
    outbox.enqueue(with_file, {}, at(0), at(0));
    outbox.claim_due(Channel::matrix, at(0), 5);
    files.erase(file.id, at(0));
    files.erase_of_need(need.id, at(0));
    files.erase_of_ended(at(0));
    InboundMessage waiting;
    waiting.attachments.push_back({"a", "", 1, std::make_shared<const std::string>("a")});
    inbox.release(inbox.hold(waiting, at(0)));
}

/// The plan of `sql`, one step a line.
std::string plan_of(SQLite::Database& connection, std::string_view sql) {
    SQLite::Statement explain(connection, "EXPLAIN QUERY PLAN " + std::string(sql));
    std::string plan;
    while (explain.executeStep()) {
        plan += explain.getColumn(3).getString() + "\n";
    }
    return plan;
}

TEST(QueryPlan, finds_every_row_by_an_index_and_sorts_next_to_nothing) {
    Database database(":memory:");
    use_everything(database);
    int checked = 0;
    for (const auto& [sql, statements] : database.impl().idle) {
        const std::string plan = plan_of(database.impl().connection, sql);
        // Counting reads what it counts: rows under way and rows refused, which are few. Newer
        // SQLite calls the index of the refused ones covering.
        const bool counts_by_index =
            plan.starts_with("SCAN outbox USING INDEX outbox_under_way") ||
            plan.starts_with("SCAN outbox USING INDEX outbox_rejected") ||
            plan.starts_with("SCAN outbox USING COVERING INDEX outbox_rejected") ||
            plan.starts_with("SCAN waiting_files");
        // A need has a handful of invitations, a file a handful of readers.
        const bool sorts_a_few = sql.ends_with("WHERE i.need_id = ? ORDER BY i.id") ||
                                 sql.find("FROM file_releases WHERE") != sql.npos;
        if (!counts_by_index) {
            EXPECT_EQ(plan.find("SCAN "), std::string::npos) << sql << "\n" << plan;
        }
        if (!sorts_a_few) {
            EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << sql << "\n" << plan;
        }
        ++checked;
    }
    EXPECT_GT(checked, 60);
}

}  // namespace
}  // namespace clusterlotse::storage

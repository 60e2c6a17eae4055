#include "storage/database.hpp"

#include "storage/connection.hpp"
#include "storage/file_store.hpp"
#include "storage/inbox_store.hpp"
#include "storage/migrations.hpp"
#include "storage/open.hpp"
#include "storage/profile_store.hpp"
#include "tests/unit/storage/storage_samples.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clusterlotse::storage {
namespace {

using Kind = DatabaseError::Kind;

std::optional<Kind> kind_at_open(const std::filesystem::path& path) {
    return kind_thrown([&] { Database database(path, std::chrono::milliseconds(20)); });
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Database, closes_into_one_sound_file_that_only_its_owner_reads) {
    const TemporaryFolder folder;
    {
        Database database(folder.file());
        InboxStore(database).set_cursor(Channel::matrix, "sync", "s72_1");
        EXPECT_TRUE(std::filesystem::exists(folder.file("cluster.db-wal")));
    }
    EXPECT_FALSE(std::filesystem::exists(folder.file("cluster.db-wal")));
    EXPECT_FALSE(std::filesystem::exists(folder.file("cluster.db-shm")));
    struct stat status {};
    ASSERT_EQ(::stat(folder.file().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);

    SQLite::Database plain(folder.file().string());
    EXPECT_EQ(plain.execAndGet("PRAGMA integrity_check").getString(), "ok");
    EXPECT_EQ(plain.execAndGet("PRAGMA application_id").getInt(), kApplicationId);
    EXPECT_EQ(
        plain.execAndGet("PRAGMA user_version").getInt(), static_cast<int>(migrations().size())
    );
    EXPECT_EQ(plain.execAndGet("SELECT value FROM cursors").getString(), "s72_1");
}

TEST(Database, writes_the_log_back_only_when_told_to) {
    const TemporaryFolder folder;
    const auto in_the_file_alone = [&folder] {
        const auto copy = folder.file("copy.db");
        std::filesystem::copy_file(
            folder.file(), copy, std::filesystem::copy_options::overwrite_existing
        );
        return SQLite::Database(copy.string()).execAndGet("SELECT count(*) FROM cursors").getInt();
    };
    Database database(folder.file());
    InboxStore inbox(database);
    database.write_back();
    for (int i = 0; i < 2000; ++i) {
        inbox.set_cursor(Channel::matrix, "room " + std::to_string(i), std::string(200, 'x'));
    }
    EXPECT_EQ(in_the_file_alone(), 0);
    database.write_back();
    EXPECT_EQ(in_the_file_alone(), 2000);
}

TEST(Database, finds_again_what_it_stored) {
    const TemporaryFolder folder;
    {
        InboxStore(*std::make_unique<Database>(folder.file()))
            .set_cursor(Channel::email, "uid", "17");
    }
    Database again(folder.file());
    EXPECT_EQ(InboxStore(again).cursor(Channel::email, "uid"), "17");
}

TEST(Database, works_with_the_safety_settings_it_promises) {
    const TemporaryFolder folder;
    Database database(folder.file());
    SQLite::Database& connection = database.impl().connection;
    EXPECT_EQ(connection.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(connection.execAndGet("PRAGMA synchronous").getInt(), 2);
    EXPECT_EQ(connection.execAndGet("PRAGMA foreign_keys").getInt(), 1);
    EXPECT_EQ(connection.execAndGet("PRAGMA locking_mode").getString(), "exclusive");
    EXPECT_EQ(
        connection
            .execAndGet(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
                " AND name NOT LIKE 'sqlite_%'"
            )
            .getInt(),
        0
    );
}

TEST(Database, in_memory_is_private_and_works_the_same) {
    Database first(":memory:");
    Database second(":memory:");
    EXPECT_TRUE(InboxStore(first).claim(Channel::matrix, "$a", at(0)));
    EXPECT_FALSE(InboxStore(second).seen(Channel::matrix, "$a"));
    EXPECT_FALSE(std::filesystem::exists(":memory:"));
}

TEST(Database, a_second_one_on_the_same_file_is_told_that_it_is_locked) {
    const TemporaryFolder folder;
    Database holder(folder.file());
    EXPECT_EQ(kind_at_open(folder.file()), Kind::locked);
    EXPECT_TRUE(InboxStore(holder).claim(Channel::matrix, "$still_works", at(0)));
}

TEST(Database, another_process_is_told_that_it_is_locked_and_gets_it_afterwards) {
    const TemporaryFolder folder;
    const auto kind_in_child = [&]() -> int {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto kind = kind_at_open(folder.file());
            ::_exit(kind ? static_cast<int>(*kind) : 100);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    {
        Database holder(folder.file());
        EXPECT_EQ(kind_in_child(), static_cast<int>(Kind::locked));
    }
    EXPECT_EQ(kind_in_child(), 100);
}

TEST(Database, of_a_version_without_names_beside_the_profiles_gets_those_of_all) {
    const TemporaryFolder folder;
    {
        constexpr std::size_t kBeforeNames = 11;
        SQLite::Database plain(
            folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
        );
        for (const char* migration : migrations().first(kBeforeNames)) {
            plain.exec(migration);
        }
        plain.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        plain.exec("PRAGMA user_version = " + std::to_string(kBeforeNames));
        plain.exec(
            "INSERT INTO profiles (id, body, updated_at) VALUES"
            " ('b', '{\"id\":\"b\",\"name\":\"Härterei \\\"Süd\\\"\"}', 0),"
            " ('a', '{\"id\":\"a\",\"contacts\":[{\"name\":\"Chefin\"}]}', 0)"
        );
    }
    Database database(folder.file());
    std::string names;
    ProfileStore(database).for_each_name([&](const std::string& id, const std::string& name) {
        names += id + ": " + name + "; ";
    });
    EXPECT_EQ(names, "a: ; b: Härterei \"Süd\"; ");
}

TEST(Database, of_a_version_that_looked_through_all_files_finds_them_by_their_message) {
    const TemporaryFolder folder;
    {
        constexpr std::size_t kBeforeIndex = 16;
        SQLite::Database plain(
            folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
        );
        for (const char* migration : migrations().first(kBeforeIndex)) {
            plain.exec(migration);
        }
        plain.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        plain.exec("PRAGMA user_version = " + std::to_string(kBeforeIndex));
        plain.exec("PRAGMA foreign_keys = OFF");
        plain.exec(
            "INSERT INTO files (need_id, invitation_id, name, shown_name, type, size, sha256, "
            "stage,"
            " created_at, message_id) VALUES (1, NULL, 'a', 'a', 'x', 1, 'a', 'public', 0, '$a'),"
            " (1, 1, 'b', 'b', 'x', 1, 'b', 'public', 0, '')"
        );
    }
    {
        Database database(folder.file());
        FileStore files(database);
        ASSERT_EQ(files.of_message("$a").size(), 1U);
        EXPECT_EQ(files.of_message("$a").front().name, "a");
        EXPECT_TRUE(files.came_with("$a"));
        EXPECT_FALSE(files.came_with(""));
    }
    SQLite::Database plain(folder.file().string(), SQLite::OPEN_READONLY);
    EXPECT_EQ(
        plain.execAndGet("SELECT count(*) FROM sqlite_master WHERE name = 'files_message'")
            .getInt(),
        1
    );
}

TEST(Database, refuses_a_newer_file_and_leaves_it_as_it_is) {
    const TemporaryFolder folder;
    { Database database(folder.file()); }
    {
        SQLite::Database plain(folder.file().string(), SQLite::OPEN_READWRITE);
        plain.exec("PRAGMA user_version = " + std::to_string(migrations().size() + 1));
    }
    const std::string before = bytes_of(folder.file());
    EXPECT_EQ(kind_at_open(folder.file()), Kind::newer);
    EXPECT_EQ(bytes_of(folder.file()), before);
}

TEST(Database, refuses_the_database_of_another_program_and_leaves_it_as_it_is) {
    const TemporaryFolder folder;
    {
        SQLite::Database plain(
            folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
        );
        plain.exec("CREATE TABLE recipes (id INTEGER)");
    }
    const std::string before = bytes_of(folder.file());
    EXPECT_EQ(kind_at_open(folder.file()), Kind::foreign);
    EXPECT_EQ(bytes_of(folder.file()), before);
}

TEST(Database, refuses_a_file_that_is_no_database) {
    const TemporaryFolder folder;
    std::ofstream(folder.file()) << std::string(5000, 'x');
    EXPECT_EQ(kind_at_open(folder.file()), Kind::foreign);
}

TEST(Database, takes_an_empty_file_for_a_new_one) {
    const TemporaryFolder folder;
    std::ofstream(folder.file()).flush();
    EXPECT_EQ(kind_at_open(folder.file()), std::nullopt);
}

TEST(Database, finds_damage_at_open) {
    const TemporaryFolder folder;
    {
        Database database(folder.file());
        Transaction transaction(database);
        for (int row = 0; row < 2000; ++row) {
            InboxStore(database).claim(Channel::matrix, "$event" + std::to_string(row), at(row));
        }
        transaction.commit();
    }
    const auto size = std::filesystem::file_size(folder.file());
    std::fstream file(folder.file(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(size / 4096 * 3 / 4 * 4096));
    file << std::string(3 * 4096, '\x5a');
    file.close();
    EXPECT_EQ(kind_at_open(folder.file()), Kind::damaged);
}

TEST(Database, names_the_file_and_the_remedy_where_the_folder_is_missing) {
    const TemporaryFolder folder;
    try {
        Database database(folder.file("nowhere/cluster.db"));
        FAIL() << "opened";
    } catch (const DatabaseError& error) {
        EXPECT_EQ(error.kind(), Kind::other);
        EXPECT_NE(std::string(error.what()).find("nowhere/cluster.db"), std::string::npos);
        EXPECT_NE(std::string(error.what()).find("folder must exist"), std::string::npos);
    }
    EXPECT_EQ(kind_at_open(""), Kind::other);
    EXPECT_EQ(kind_at_open(folder.file("").parent_path()), Kind::other);
}

TEST(Database, keeps_each_statement_once_and_forgets_what_was_bound) {
    Database database(":memory:");
    InboxStore inbox(database);
    for (int row = 0; row < 5; ++row) {
        inbox.claim(Channel::matrix, "$secret" + std::to_string(row), at(row));
    }
    const auto& idle = database.impl().idle;
    ASSERT_EQ(idle.size(), 1U);
    ASSERT_EQ(idle.begin()->second.size(), 1U);
    EXPECT_EQ(idle.begin()->second.front()->getExpandedSQL().find("secret"), std::string::npos);
}

}  // namespace
}  // namespace clusterlotse::storage

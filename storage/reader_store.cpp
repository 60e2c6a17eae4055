#include "storage/reader_store.hpp"

#include "storage/connection.hpp"
#include "storage/random_hex.hpp"
#include "storage/text_codes.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace clusterlotse::storage {

namespace {

constexpr std::array<std::pair<DigestRhythm, std::string_view>, 4> kRhythms{{
    {DigestRhythm::weekly, "weekly"},
    {DigestRhythm::monthly, "monthly"},
    {DigestRhythm::matches_only, "matches_only"},
    {DigestRhythm::off, "off"},
}};

std::string_view rhythm_code(DigestRhythm rhythm) {
    return std::ranges::find(kRhythms, rhythm, &std::pair<DigestRhythm, std::string_view>::first)
        ->second;
}

DigestRhythm to_rhythm(const std::string& word) {
    for (const auto& [rhythm, name] : kRhythms) {
        if (name == word) {
            return rhythm;
        }
    }
    throw DatabaseError(
        DatabaseError::Kind::damaged,
        "the database holds the unknown rhythm '" + word + "'; restore the latest backup"
    );
}

std::string comparable(const Address& address) {
    std::string value = address.value;
    if (address.channel == Channel::email) {
        std::ranges::transform(value, value.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
    }
    return value;
}

std::optional<Date> day(const Query& query, int column) {
    return query.null(column) ? std::nullopt : parse_iso_date(query.text(column));
}

/// A row with the defaults, where there is none yet.
void make_row(Database& database, const Address& address) {
    Query(
        database,
        "INSERT INTO readers (channel, address, rhythm, unsubscribe_token) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (channel, address) DO NOTHING",
        code(address.channel),
        comparable(address),
        rhythm_code(DigestRhythm::weekly),
        random_hex()
    )
        .run();
}

}  // namespace

DigestReader ReaderStore::find(const Address& address) {
    DigestReader reader;
    reader.address = {address.channel, comparable(address)};
    Query query(
        database_,
        "SELECT rhythm, paused_until, unsubscribe_token, kept_rhythm FROM readers"
        " WHERE channel = ? AND address = ?",
        code(address.channel),
        reader.address.value
    );
    if (query.step()) {
        reader.rhythm = to_rhythm(query.text(0));
        reader.paused_until = day(query, 1);
        reader.unsubscribe_token = query.text(2);
        reader.rhythm_before = to_rhythm(query.text(3));
    }
    return reader;
}

DigestReader ReaderStore::enrol(const Address& address) {
    make_row(database_, address);
    return find(address);
}

void ReaderStore::set(const DigestReader& reader) {
    Savepoint whole(database_);
    make_row(database_, reader.address);
    Query(
        database_,
        "UPDATE readers SET kept_rhythm = CASE WHEN rhythm = ? THEN kept_rhythm ELSE rhythm END,"
        " rhythm = ?, paused_until = ? WHERE channel = ? AND address = ?",
        rhythm_code(DigestRhythm::off),
        rhythm_code(reader.rhythm),
        reader.paused_until,
        code(reader.address.channel),
        comparable(reader.address)
    )
        .run();
    whole.keep();
}

std::optional<DigestReader> ReaderStore::find_token(const std::string& unsubscribe_token) {
    Query query(
        database_,
        "SELECT channel, address, rhythm, paused_until, kept_rhythm FROM readers"
        " WHERE unsubscribe_token = ?",
        unsubscribe_token
    );
    if (unsubscribe_token.empty() || !query.step()) {
        return std::nullopt;
    }
    return DigestReader{
        {to_channel(query.text(0)), query.text(1)},
        to_rhythm(query.text(2)),
        day(query, 3),
        unsubscribe_token,
        to_rhythm(query.text(4))};
}

std::optional<Date> ReaderStore::requests_withdrawn_on(const Address& address) {
    Query query(
        database_,
        "SELECT requests_withdrawn_on FROM readers WHERE channel = ? AND address = ?",
        code(address.channel),
        comparable(address)
    );
    return query.step() ? day(query, 0) : std::nullopt;
}

void ReaderStore::set_requests_withdrawn(const Address& address, std::optional<Date> on) {
    Savepoint whole(database_);
    make_row(database_, address);
    Query(
        database_,
        "UPDATE readers SET requests_withdrawn_on = ? WHERE channel = ? AND address = ?",
        on,
        code(address.channel),
        comparable(address)
    )
        .run();
    whole.keep();
}

std::optional<int> ReaderStore::weekly_limit(const std::string& profile_id) {
    Query query(database_, "SELECT per_week FROM request_limits WHERE profile_id = ?", profile_id);
    return query.step() ? std::optional(static_cast<int>(query.integer(0))) : std::nullopt;
}

void ReaderStore::set_weekly_limit(const std::string& profile_id, std::optional<int> per_week) {
    if (!per_week) {
        Query(database_, "DELETE FROM request_limits WHERE profile_id = ?", profile_id).run();
        return;
    }
    Query(
        database_,
        "INSERT INTO request_limits (profile_id, per_week) VALUES (?, ?)"
        " ON CONFLICT (profile_id) DO UPDATE SET per_week = excluded.per_week",
        profile_id,
        *per_week
    )
        .run();
}

}  // namespace clusterlotse::storage

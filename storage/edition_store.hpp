#pragma once

#include "domain/channel.hpp"
#include "domain/clock.hpp"
#include "domain/date.hpp"
#include "storage/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::storage {

/// What an item of a digest is about.
enum class ItemKind {
    fitting,            ///< an open need that fits the reader, shown to him as new
    invitation,         ///< a request he has not answered
    expiring,           ///< his own need, which is about to end
    answers,            ///< his own need, with answers he has not reacted to
    expiring_answered,  ///< both in one
    sought,             ///< a need without an offer
    member,             ///< a new member
    capacity,           ///< what a firm has free
    search,             ///< work for which a firm seeks a standing partner
};

/// "fitting", "invitation" …: as in the database.
std::string_view code(ItemKind kind);
/// The inverse; an unknown word is a DatabaseError (damaged).
ItemKind to_item_kind(std::string_view word);

/// What stood under a number in a digest. Of needs `need_id` is set, and of one that is for one of
/// several firms of the reader `profile_id`, this firm; of members and what they have free or seek
/// `profile_id`, theirs.
struct EditionItem {
    int position = 0;  ///< as the reader saw it, from 1
    ItemKind kind = ItemKind::fitting;
    std::optional<std::int64_t> need_id = {};
    std::string profile_id = {};
    std::string process = {};  ///< of what is sought, a code

    bool operator==(const EditionItem&) const = default;
};

/// One week's digest for everybody.
struct Edition {
    Date day{};  ///< the local day it was due
    TimePoint due_at{};
    std::string reached;  ///< profiles up to this id are done; empty: none
    std::optional<TimePoint> finished_at = {};
};

/// One reader's digest. The cluster's room is a reader: its address is what the settings call it.
struct EditionEntry {
    Address reader;
    Date day{};
    std::optional<std::int64_t> outbox_id = {};  ///< absent: there was nothing to say
    std::optional<TimePoint> send_at = {};       ///< when the outbox row becomes due
    TimePoint written_at{};
    std::vector<EditionItem> items = {};
};

/// Editions of the weekly digest: how far each has come, who got what, and what stood under which
/// number. A reader's entry belongs into the transaction that writes its outbox row: so a digest is
/// sent once, whenever the program dies.
class EditionStore {
public:
    explicit EditionStore(Database& database) : database_(database) {}

    /// The edition of the day, begun where it is not there yet. One that was due at another time
    /// (the settings changed meanwhile) begins anew; whoever got it does not get it again.
    Edition begin(Date day, TimePoint due_at);
    std::optional<Edition> find(Date day);
    void reach(Date day, const std::string& profile_id);
    void finish(Date day, TimePoint now);

    /// True where the reader's digest of this day was written to the outbox.
    bool sent(const Address& reader, Date day);
    /// Notes a reader's digest. One that says that there was nothing to say is replaced; a second
    /// one that was written is a DatabaseError.
    void add(const EditionEntry& entry);

    /// The last moment at which a digest on this channel is due to be sent.
    std::optional<TimePoint> last_send(Channel channel);
    /// Every item the reader was shown so far, oldest edition first.
    std::vector<EditionItem> shown_to(const Address& reader);
    /// The items of the digest that an outbox row carried; empty where it carried none.
    std::vector<EditionItem> items_of(std::int64_t outbox_id);
    /// Those of the last digest that was written to the reader.
    std::vector<EditionItem> latest_items(const Address& reader);

    /// The outbox row of that digest, from which `latest_items` come; nullopt where none was
    /// written.
    std::optional<std::int64_t> latest_digest(const Address& reader);

    /// Gives up at most `limit` digests that were to be sent before `before` and never were, so
    /// that nobody gets last week's. What they showed counts as not shown, except where an attempt
    /// may have reached the reader. Returns how many.
    int drop_unsent(TimePoint before, TimePoint now, std::size_t limit);
    /// True where a digest waits to be sent.
    bool any_unsent();
    /// Takes back at most `limit` digests that were written before `since`, were never attempted
    /// and speak of this need; their editions go on, so that their readers get one without it.
    /// Returns how many.
    int recall(std::int64_t need_id, TimePoint since, std::size_t limit);
    /// The same for what waits for one reader.
    void recall_from(const Address& reader, std::int64_t need_id);
    /// Takes back what waits for a reader, who gets none: noted as one that says nothing.
    void take_back(const Address& reader);

private:
    Database& database_;
};

}  // namespace clusterlotse::storage

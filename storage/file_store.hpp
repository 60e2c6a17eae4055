#pragma once

#include "domain/clock.hpp"
#include "domain/message.hpp"
#include "domain/result.hpp"
#include "storage/database.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::storage {

/// When an invited supplier may get a file; each stage includes those before it.
/// `with_order_agreed`: with the order, though it names an anonymous asker, who has agreed to that.
/// `held`: nobody gets it until the asker says who.
enum class FileStage { open, after_interest, after_nda, with_order_agreed, with_order, held };

/// Bounds of what is kept for one need, so that the database does not grow without limit.
constexpr std::size_t kMostAskerBytes = 60u << 20;   ///< the asker's own files
constexpr std::size_t kMostAnswerBytes = 30u << 20;  ///< the files of one invited supplier
constexpr std::size_t kMostNeedBytes = 240u << 20;   ///< everything of one need
constexpr std::size_t kMostNeedFiles = 200;          ///< their number
/// Bytes stay this long after the need's end.
constexpr std::chrono::days kFilesKept{90};

/// One stored file; its bytes are asked for apart.
struct FileRecord {
    std::int64_t id = 0;
    std::int64_t need_id = 0;
    std::optional<std::int64_t> invitation_id =
        {};                  ///< the supplier it came from; absent: the asker's
    std::string name;        ///< as it came, made safe
    std::string shown_name;  ///< as others see it; an anonymous asker's may differ
    std::string type;        ///< media type as recognised
    std::uint64_t size = 0;
    std::string sha256;
    FileStage stage = FileStage::after_interest;
    TimePoint created_at{};
    std::optional<TimePoint> deleted_at = {};  ///< the bytes are gone since
    std::string message_id = {};               ///< the message of the asker's it came with
    std::string caption = {};                  ///< what that said of who may get it, if anything
};

/// One line of the log of who got what.
struct FileRelease {
    std::int64_t file_id = 0;
    std::int64_t invitation_id = 0;
    TimePoint released_at{};
    std::optional<std::int64_t> outbox_id = {};  ///< the message it went with; may be pruned
};

/// Files of needs and answers, and who got them. Stores what it is given: whether a file is
/// harmless was decided before (domain/file_type.hpp).
class FileStore {
public:
    explicit FileStore(Database& database) : database_(database) {}

    /// Stores `bytes` under the record's need, invitation, names, type, stage, created_at, message
    /// and caption; fills in id, size and sha256. The same bytes from the same side of the same
    /// need are stored once: then the record becomes the one that is there. `refused` with the
    /// detail "file_empty", "file_too_large", "side_full" or "need_full" where it is out of bounds;
    /// nothing is stored then.
    Status add(FileRecord& file, std::string_view bytes);

    std::optional<FileRecord> find(std::int64_t id);
    /// Whether one of the asker's files came with this message, or its words count for one.
    bool came_with(const std::string& message_id);
    /// The asker's files in the order they came, those whose bytes are gone left out.
    std::vector<FileRecord> of_need(std::int64_t need_id);
    /// The same with those whose bytes are gone: the log of who got what still speaks of them.
    std::vector<FileRecord> ever_of_need(std::int64_t need_id);
    /// The asker's files that came with this message, or whose words stand in it; of any need.
    std::vector<FileRecord> of_message(const std::string& message_id);
    /// The files of one invited supplier likewise, without these.
    std::vector<FileRecord> of_invitation(std::int64_t invitation_id);
    /// nullptr where there is no such file or its bytes are gone.
    std::shared_ptr<const std::string> bytes(std::int64_t id);

    void set_stage(std::int64_t id, FileStage stage);
    /// The message whose words count for the file now; no words where others took their place.
    void set_caption(std::int64_t id, const std::string& message_id, const std::string& caption);
    void set_shown_name(std::int64_t id, const std::string& name);

    /// The asker's files up to `reached` that this supplier of the need has not got yet, as they go
    /// out; in the order they came. Not bounded to one message: the caller splits.
    std::vector<FileRecord> due_to(std::int64_t invitation_id, FileStage reached);
    /// Notes that the file goes to this supplier; false where it was noted before, which then stays
    /// as it was.
    bool release(
        std::int64_t file_id,
        std::int64_t invitation_id,
        std::optional<std::int64_t> outbox_id,
        TimePoint now
    );
    /// Takes the note back, where the message was dropped before it left; false where there is
    /// none.
    bool take_back(std::int64_t file_id, std::int64_t invitation_id);
    std::vector<FileRelease> releases_of(std::int64_t file_id);        ///< oldest first
    std::vector<FileRelease> releases_to(std::int64_t invitation_id);  ///< oldest first

    /// Deletes the bytes of one file and what was said of it, or of all files of a need, its
    /// suppliers' too; records and log stay, messages that wait with such a file go out without it.
    /// Returns how many.
    int erase(std::int64_t id, TimePoint now);
    int erase_of_need(std::int64_t need_id, TimePoint now);
    /// The same for every need that ended more than kFilesKept before `now`. To be called once a
    /// day.
    int erase_of_ended(TimePoint now);

private:
    Database& database_;
};

/// "public", "after_interest", "after_nda", "with_order_agreed", "with_order", "held": as in the
/// database.
std::string_view code(FileStage stage);
/// The inverse; an unknown word is a DatabaseError (damaged).
FileStage to_file_stage(std::string_view word);

/// The file as it goes out to others: under its shown name.
OutboundAttachment attachment_of(const FileRecord& file);

}  // namespace clusterlotse::storage

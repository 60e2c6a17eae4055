#pragma once

#include "adapters/matrix/connection.hpp"
#include "adapters/matrix/proto/media.hpp"

#include <map>
#include <string>
#include <vector>

namespace clusterlotse::matrix {

/// A file of the batch that is to be fetched: it belongs to the first attachment of `message`.
struct WantedFile {
    std::size_t message = 0;  ///< index in the batch
    MediaId media;
};

/// Fetches the files one after another and puts their bytes, or why they are not there, into the
/// batch. Takes at most limits.media_file for each, limits.media_round for all, and keeps at most
/// kMostRoundBytes. Never fails: a message without its file is still a message.
net::Task<void> fetch_files(
    Connection& connection, std::vector<WantedFile> wanted, InboundBatch& batch
);
constexpr std::size_t kMostRoundBytes = 2 * kMostMessageBytes;

/// Brings files to the homeserver. Remembers for a while what it brought, so that a repeat of a row
/// and the same stored file for the next reader are not brought twice.
class Uploads {
public:
    explicit Uploads(Connection& connection) : connection_(connection) {}

    /// The mxc URI of the attachment at `position`. `refused` where it is larger than the server
    /// takes: trying again cannot help.
    net::Task<Result<std::string>> bring(Dispatch dispatch, std::size_t position);

private:
    struct Brought {
        std::string uri;
        TimePoint at{};
    };

    net::Task<void> learn_limit();

    Connection& connection_;
    bool limit_asked_ = false;
    std::optional<std::uint64_t> limit_;
    std::map<std::string, Brought> brought_;
};

}  // namespace clusterlotse::matrix

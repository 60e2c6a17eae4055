#pragma once

#include "commands/desk/office.hpp"
#include "commands/desk/stance.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/shown_items.hpp"

#include <optional>
#include <string>

namespace clusterlotse::commands {

/// What the numbers in somebody's words mean: items of his digest, or needs he was told of.
class MeantItems {
public:
    /// Keeps references to all three.
    MeantItems(Office& office, const Speaker& speaker, const ShownItems& shown)
        : office_(office), speaker_(speaker), shown_(shown) {}

    std::optional<storage::NeedRecord> need_of(const ItemWords& item) const;
    /// The partner search that is meant; null where it is none.
    const ShownItem* search_of(const ItemWords& item) const;

    Stance stance(const std::string& text) const;

    /// Whether `text`, of which `reply` are the parts, is about these. A need of his own may name
    /// others ("wie in B-2026-031"), and a number nobody told him of may be one of his own papers.
    bool speaks_of_items(const std::string& text, const SplitReply& reply) const;

    /// "alle nein" is not said of a new member or of free time; "7: nein" may be.
    bool is_swept_up(const ItemWords& item, const std::string& text) const;

private:
    Office& office_;
    const Speaker& speaker_;
    const ShownItems& shown_;
};

}  // namespace clusterlotse::commands

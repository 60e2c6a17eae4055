#pragma once

#include "domain/file_type.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace clusterlotse {

/// The name of the kind that the file is taken for, or of the reason why it is refused.
inline std::string verdict(std::string_view name, std::string_view bytes) {
    const FileVerdict verdict = inspect_file(name, bytes);
    EXPECT_NE(verdict.accepted(), verdict.refusal.has_value());
    return std::string(verdict.kind ? name_of(*verdict.kind) : name_of(*verdict.refusal));
}

}  // namespace clusterlotse

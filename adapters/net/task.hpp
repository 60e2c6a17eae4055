#pragma once

#include <boost/asio/awaitable.hpp>

namespace clusterlotse::net {

/// A coroutine on the program's one thread. House rule (tests/lint): one `co_await` a statement,
/// every temporary named on the line before, because g++ 12 miscompiles the rest.
template <class T>
using Task = boost::asio::awaitable<T>;

}  // namespace clusterlotse::net

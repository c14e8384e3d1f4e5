/**
 * PostgreSQL settings of the embedded database. They are given on the command line, which outranks every file, so an
 * edited `postgresql.conf` cannot switch durability off.
 */
export function postgresSettings(options: { socketDirectory: string; durable: boolean }): readonly string[] {
  return [
    // Reached through the socket only: nothing listens on the network, and the old OpenSSL in the package is never used.
    'listen_addresses=',
    'port=5432',
    `unix_socket_directories=${options.socketDirectory}`,
    'unix_socket_permissions=0700',
    ...(options.durable ? DURABLE : FAST_FOR_TESTS),
    // A county's working set (a few million facts) with the whole database at or below 200 MB.
    'shared_buffers=80MB',
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'effective_cache_size=512MB',
    'max_connections=40',
    'autovacuum_max_workers=2',
    // The package has no LLVM, and Debian's has one that costs more to load than these queries take.
    'jit=off',
    'random_page_cost=1.1',
    // pg_backup_start needs it.
    'wal_level=replica',
    'max_wal_size=512MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m [%p] ',
    'lc_messages=C',
    'cluster_name=taizhang',
  ];
}

const DURABLE = ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on'];
const FAST_FOR_TESTS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

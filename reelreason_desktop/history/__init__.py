"""What people bring along from elsewhere: exports of other services, read into rows."""

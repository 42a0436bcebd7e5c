// Generated from the migrations by `npm run db:types`; do not edit.
export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  public: {
    Tables: {
      import_job_sources: {
        Row: {
          cleared_at: string | null
          content: string | null
          file_name: string
          job_id: string
          kind: string
          mime_type: string
          org_id: string
          pasted_text: string | null
          position: number
          sha256: string
          size_bytes: number
          source_id: string
          storage_path: string | null
          texts: Json | null
        }
        Insert: {
          cleared_at?: string | null
          content?: string | null
          file_name: string
          job_id: string
          kind: string
          mime_type: string
          org_id: string
          pasted_text?: string | null
          position: number
          sha256: string
          size_bytes: number
          source_id: string
          storage_path?: string | null
          texts?: Json | null
        }
        Update: {
          cleared_at?: string | null
          content?: string | null
          file_name?: string
          job_id?: string
          kind?: string
          mime_type?: string
          org_id?: string
          pasted_text?: string | null
          position?: number
          sha256?: string
          size_bytes?: number
          source_id?: string
          storage_path?: string | null
          texts?: Json | null
        }
        Relationships: [
          {
            foreignKeyName: "import_job_sources_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "import_job_sources_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
        ]
      }
      import_jobs: {
        Row: {
          attempt_history: Json
          attempt_started_at: string | null
          attempts: number
          checkpoint: Json | null
          committed_at: string | null
          completed_at: string | null
          confidence_map: Json | null
          created_at: string
          created_by: string | null
          durations_ms: Json | null
          error_code: string | null
          error_message: string | null
          extracted: Json | null
          finished_at: string | null
          id: string
          idempotency_key: string | null
          is_last_attempt: boolean
          lease_expires_at: string | null
          lease_token: string | null
          max_attempts: number
          org_id: string
          priority: number
          progress_data: Json | null
          review: Json | null
          review_revision: number
          run_at: string
          search_text: string
          show_id: string | null
          source_fingerprint: string | null
          sources: Json
          started_at: string | null
          status: Database["public"]["Enums"]["import_job_status"]
          turn: number
          updated_at: string
          warnings: Json
          worker_id: string | null
          yields: number
        }
        Insert: {
          attempt_history?: Json
          attempt_started_at?: string | null
          attempts?: number
          checkpoint?: Json | null
          committed_at?: string | null
          completed_at?: string | null
          confidence_map?: Json | null
          created_at?: string
          created_by?: string | null
          durations_ms?: Json | null
          error_code?: string | null
          error_message?: string | null
          extracted?: Json | null
          finished_at?: string | null
          id?: string
          idempotency_key?: string | null
          is_last_attempt?: boolean
          lease_expires_at?: string | null
          lease_token?: string | null
          max_attempts?: number
          org_id: string
          priority?: number
          progress_data?: Json | null
          review?: Json | null
          review_revision?: number
          run_at?: string
          search_text?: string
          show_id?: string | null
          source_fingerprint?: string | null
          sources?: Json
          started_at?: string | null
          status?: Database["public"]["Enums"]["import_job_status"]
          turn?: number
          updated_at?: string
          warnings?: Json
          worker_id?: string | null
          yields?: number
        }
        Update: {
          attempt_history?: Json
          attempt_started_at?: string | null
          attempts?: number
          checkpoint?: Json | null
          committed_at?: string | null
          completed_at?: string | null
          confidence_map?: Json | null
          created_at?: string
          created_by?: string | null
          durations_ms?: Json | null
          error_code?: string | null
          error_message?: string | null
          extracted?: Json | null
          finished_at?: string | null
          id?: string
          idempotency_key?: string | null
          is_last_attempt?: boolean
          lease_expires_at?: string | null
          lease_token?: string | null
          max_attempts?: number
          org_id?: string
          priority?: number
          progress_data?: Json | null
          review?: Json | null
          review_revision?: number
          run_at?: string
          search_text?: string
          show_id?: string | null
          source_fingerprint?: string | null
          sources?: Json
          started_at?: string | null
          status?: Database["public"]["Enums"]["import_job_status"]
          turn?: number
          updated_at?: string
          warnings?: Json
          worker_id?: string | null
          yields?: number
        }
        Relationships: [
          {
            foreignKeyName: "import_jobs_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "import_jobs_show_fk"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      org_members: {
        Row: {
          created_at: string
          org_id: string
          role: Database["public"]["Enums"]["org_role"]
          user_id: string
        }
        Insert: {
          created_at?: string
          org_id: string
          role: Database["public"]["Enums"]["org_role"]
          user_id: string
        }
        Update: {
          created_at?: string
          org_id?: string
          role?: Database["public"]["Enums"]["org_role"]
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "org_members_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
        ]
      }
      orgs: {
        Row: {
          created_at: string
          id: string
          max_unfinished_jobs: number
          name: string
        }
        Insert: {
          created_at?: string
          id?: string
          max_unfinished_jobs?: number
          name: string
        }
        Update: {
          created_at?: string
          id?: string
          max_unfinished_jobs?: number
          name?: string
        }
        Relationships: []
      }
      show_activities: {
        Row: {
          destination_location: string | null
          destination_name: string | null
          end_time: string | null
          has_destination: boolean | null
          id: string
          job_id: string
          location: string | null
          name: string | null
          notes: string | null
          org_id: string
          position: number
          show_id: string
          source_id: string | null
          start_time: string | null
        }
        Insert: {
          destination_location?: string | null
          destination_name?: string | null
          end_time?: string | null
          has_destination?: boolean | null
          id?: string
          job_id: string
          location?: string | null
          name?: string | null
          notes?: string | null
          org_id: string
          position: number
          show_id: string
          source_id?: string | null
          start_time?: string | null
        }
        Update: {
          destination_location?: string | null
          destination_name?: string | null
          end_time?: string | null
          has_destination?: boolean | null
          id?: string
          job_id?: string
          location?: string | null
          name?: string | null
          notes?: string | null
          org_id?: string
          position?: number
          show_id?: string
          source_id?: string | null
          start_time?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_activities_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_activities_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_activities_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_commits: {
        Row: {
          before: Json | null
          committed_at: string
          committed_by: string | null
          corrected: Json
          entries: Json
          id: string
          job_id: string | null
          ordinal: number
          org_id: string
          show_id: string
          taken_out: Json
          version_after: string
        }
        Insert: {
          before?: Json | null
          committed_at?: string
          committed_by?: string | null
          corrected?: Json
          entries: Json
          id?: string
          job_id?: string | null
          ordinal: number
          org_id: string
          show_id: string
          taken_out?: Json
          version_after: string
        }
        Update: {
          before?: Json | null
          committed_at?: string
          committed_by?: string | null
          corrected?: Json
          entries?: Json
          id?: string
          job_id?: string | null
          ordinal?: number
          org_id?: string
          show_id?: string
          taken_out?: Json
          version_after?: string
        }
        Relationships: [
          {
            foreignKeyName: "show_commits_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: true
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_commits_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_commits_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_contacts: {
        Row: {
          email: string | null
          id: string
          job_id: string
          name: string | null
          org_id: string
          phone: string | null
          position: number
          role: string | null
          show_id: string
          source_id: string | null
        }
        Insert: {
          email?: string | null
          id?: string
          job_id: string
          name?: string | null
          org_id: string
          phone?: string | null
          position: number
          role?: string | null
          show_id: string
          source_id?: string | null
        }
        Update: {
          email?: string | null
          id?: string
          job_id?: string
          name?: string | null
          org_id?: string
          phone?: string | null
          position?: number
          role?: string | null
          show_id?: string
          source_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_contacts_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_contacts_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_contacts_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_documents: {
        Row: {
          category: string | null
          file_name: string | null
          file_size: number | null
          id: string
          job_id: string
          org_id: string
          position: number
          show_id: string
          source_id: string | null
        }
        Insert: {
          category?: string | null
          file_name?: string | null
          file_size?: number | null
          id?: string
          job_id: string
          org_id: string
          position: number
          show_id: string
          source_id?: string | null
        }
        Update: {
          category?: string | null
          file_name?: string | null
          file_size?: number | null
          id?: string
          job_id?: string
          org_id?: string
          position?: number
          show_id?: string
          source_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_documents_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_documents_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_documents_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_flights: {
        Row: {
          aircraft: string | null
          airline: string | null
          arrival_time: string | null
          booking_reference: string | null
          departure_time: string | null
          direction: string | null
          flight_number: string | null
          flight_time: string | null
          from_airport: string | null
          from_city: string | null
          full_name: string | null
          id: string
          job_id: string
          org_id: string
          position: number
          seat: string | null
          show_id: string
          source_id: string | null
          ticket_number: string | null
          to_airport: string | null
          to_city: string | null
          travel_class: string | null
        }
        Insert: {
          aircraft?: string | null
          airline?: string | null
          arrival_time?: string | null
          booking_reference?: string | null
          departure_time?: string | null
          direction?: string | null
          flight_number?: string | null
          flight_time?: string | null
          from_airport?: string | null
          from_city?: string | null
          full_name?: string | null
          id?: string
          job_id: string
          org_id: string
          position: number
          seat?: string | null
          show_id: string
          source_id?: string | null
          ticket_number?: string | null
          to_airport?: string | null
          to_city?: string | null
          travel_class?: string | null
        }
        Update: {
          aircraft?: string | null
          airline?: string | null
          arrival_time?: string | null
          booking_reference?: string | null
          departure_time?: string | null
          direction?: string | null
          flight_number?: string | null
          flight_time?: string | null
          from_airport?: string | null
          from_city?: string | null
          full_name?: string | null
          id?: string
          job_id?: string
          org_id?: string
          position?: number
          seat?: string | null
          show_id?: string
          source_id?: string | null
          ticket_number?: string | null
          to_airport?: string | null
          to_city?: string | null
          travel_class?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_flights_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_flights_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_flights_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_food: {
        Row: {
          address: string | null
          booking_reference: string | null
          city: string | null
          country: string | null
          email: string | null
          guest_count: number | null
          id: string
          job_id: string
          name: string | null
          notes: string | null
          org_id: string
          phone: string | null
          position: number
          service_date: string | null
          service_time: string | null
          show_id: string
          source_id: string | null
        }
        Insert: {
          address?: string | null
          booking_reference?: string | null
          city?: string | null
          country?: string | null
          email?: string | null
          guest_count?: number | null
          id?: string
          job_id: string
          name?: string | null
          notes?: string | null
          org_id: string
          phone?: string | null
          position: number
          service_date?: string | null
          service_time?: string | null
          show_id: string
          source_id?: string | null
        }
        Update: {
          address?: string | null
          booking_reference?: string | null
          city?: string | null
          country?: string | null
          email?: string | null
          guest_count?: number | null
          id?: string
          job_id?: string
          name?: string | null
          notes?: string | null
          org_id?: string
          phone?: string | null
          position?: number
          service_date?: string | null
          service_time?: string | null
          show_id?: string
          source_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_food_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_food_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_food_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      show_hotels: {
        Row: {
          address: string | null
          booking_reference: string | null
          check_in_date: string | null
          check_in_time: string | null
          check_out_date: string | null
          check_out_time: string | null
          city: string | null
          country: string | null
          email: string | null
          id: string
          job_id: string
          name: string | null
          notes: string | null
          org_id: string
          phone: string | null
          position: number
          show_id: string
          source_id: string | null
        }
        Insert: {
          address?: string | null
          booking_reference?: string | null
          check_in_date?: string | null
          check_in_time?: string | null
          check_out_date?: string | null
          check_out_time?: string | null
          city?: string | null
          country?: string | null
          email?: string | null
          id?: string
          job_id: string
          name?: string | null
          notes?: string | null
          org_id: string
          phone?: string | null
          position: number
          show_id: string
          source_id?: string | null
        }
        Update: {
          address?: string | null
          booking_reference?: string | null
          check_in_date?: string | null
          check_in_time?: string | null
          check_out_date?: string | null
          check_out_time?: string | null
          city?: string | null
          country?: string | null
          email?: string | null
          id?: string
          job_id?: string
          name?: string | null
          notes?: string | null
          org_id?: string
          phone?: string | null
          position?: number
          show_id?: string
          source_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "show_hotels_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: false
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_hotels_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "show_hotels_show_id_fkey"
            columns: ["show_id"]
            isOneToOne: false
            referencedRelation: "shows"
            referencedColumns: ["id"]
          },
        ]
      }
      shows: {
        Row: {
          artist: string | null
          backline: string | null
          city: string | null
          country: string | null
          created_at: string
          created_by: string | null
          currency: string | null
          date: string | null
          deal_notes: string | null
          deal_type: string | null
          equipment: string | null
          event_name: string | null
          fee: number | null
          id: string
          job_id: string
          lighting_requirements: string | null
          org_id: string
          payment_terms: string | null
          search_text: string
          set_time: string | null
          soundcheck: string | null
          stage_setup: string | null
          technical_other: string | null
          venue: string | null
        }
        Insert: {
          artist?: string | null
          backline?: string | null
          city?: string | null
          country?: string | null
          created_at?: string
          created_by?: string | null
          currency?: string | null
          date?: string | null
          deal_notes?: string | null
          deal_type?: string | null
          equipment?: string | null
          event_name?: string | null
          fee?: number | null
          id?: string
          job_id: string
          lighting_requirements?: string | null
          org_id: string
          payment_terms?: string | null
          search_text?: string
          set_time?: string | null
          soundcheck?: string | null
          stage_setup?: string | null
          technical_other?: string | null
          venue?: string | null
        }
        Update: {
          artist?: string | null
          backline?: string | null
          city?: string | null
          country?: string | null
          created_at?: string
          created_by?: string | null
          currency?: string | null
          date?: string | null
          deal_notes?: string | null
          deal_type?: string | null
          equipment?: string | null
          event_name?: string | null
          fee?: number | null
          id?: string
          job_id?: string
          lighting_requirements?: string | null
          org_id?: string
          payment_terms?: string | null
          search_text?: string
          set_time?: string | null
          soundcheck?: string | null
          stage_setup?: string | null
          technical_other?: string | null
          venue?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "shows_job_id_fkey"
            columns: ["job_id"]
            isOneToOne: true
            referencedRelation: "import_jobs"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "shows_org_id_fkey"
            columns: ["org_id"]
            isOneToOne: false
            referencedRelation: "orgs"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      app_cancel_import_job: {
        Args: {
          p_job_id: string
        }
        Returns: Database["public"]["Enums"]["import_job_status"]
      }
      app_change_show: {
        Args: {
          p_show_id: string
          p_take_out?: string[]
          p_corrected?: Json
          p_show_version?: string
        }
        Returns: string
      }
      app_claim_next_import_jobs: {
        Args: {
          p_limit: number
          p_worker_id: string
          p_lease_seconds?: number
        }
        Returns: {
          job_id: string
          org_id: string
          created_by: string
          priority: number
          attempt: number
          max_attempts: number
          lease_token: string
          lease_expires_at: string
          sources: Json
          progress_data: Json
          checkpoint: Json
          created_at: string
        }[]
      }
      app_clear_import_payloads: {
        Args: {
          p_older_than_seconds: number
          p_limit?: number
        }
        Returns: number
      }
      app_commit_import_job: {
        Args: {
          p_job_id: string
          p_revision?: number
          p_is_separate?: boolean
          p_show_id?: string
          p_show_version?: string
          p_same?: Json
          p_keep?: string[]
          p_called_off?: Json
        }
        Returns: string
      }
      app_complete_import_job: {
        Args: {
          p_job_id: string
          p_lease_token: string
          p_extracted: Json
          p_confidence_map: Json
          p_warnings?: Json
          p_progress?: Json
          p_durations_ms?: Json
        }
        Returns: boolean
      }
      app_create_import_job: {
        Args: {
          p_org_id: string
          p_sources: Json
          p_priority?: number
          p_idempotency_key?: string
        }
        Returns: {
          job_id: string
          status: Database["public"]["Enums"]["import_job_status"]
          is_new: boolean
        }[]
      }
      app_create_org: {
        Args: {
          p_name: string
        }
        Returns: string
      }
      app_delete_import_job: {
        Args: {
          p_job_id: string
        }
        Returns: string
      }
      app_delete_show: {
        Args: {
          p_show_id: string
        }
        Returns: string
      }
      app_extend_import_job_lease: {
        Args: {
          p_job_id: string
          p_lease_token: string
          p_lease_seconds?: number
        }
        Returns: {
          is_owner: boolean
          is_cancelled: boolean
          lease_expires_at: string
        }[]
      }
      app_fail_import_job: {
        Args: {
          p_job_id: string
          p_lease_token: string
          p_error_code: string
          p_error_message: string
          p_is_retryable: boolean
          p_retry_after_seconds?: number
        }
        Returns: {
          is_owner: boolean
          status: Database["public"]["Enums"]["import_job_status"]
          run_at: string
        }[]
      }
      app_forgotten_uploads: {
        Args: {
          p_older_than_seconds: number
          p_limit?: number
        }
        Returns: string[]
      }
      app_get_show: {
        Args: {
          p_show_id: string
        }
        Returns: Json
      }
      app_import_draft: {
        Args: {
          p_job_id: string
        }
        Returns: Json
      }
      app_import_job_counts: {
        Args: never
        Returns: Json
      }
      app_import_job_pulse: {
        Args: {
          p_job_id: string
        }
        Returns: {
          id: string
          status: Database["public"]["Enums"]["import_job_status"]
          progress_data: Json
          attempts: number
          max_attempts: number
          run_at: string
          error_code: string
          error_message: string
          review_revision: number
          show_id: string
          started_at: string
          updated_at: string
          is_reader_lost: boolean
        }[]
      }
      app_import_queue_metrics: {
        Args: never
        Returns: {
          pending: number
          due: number
          oldest_due_seconds: number
          in_flight: number
          expired_leases: number
          failed: number
          completed_last_hour: number
          failed_last_hour: number
          section_durations_ms: Json
        }[]
      }
      app_list_members: {
        Args: {
          p_org_id: string
        }
        Returns: {
          user_id: string
          email: string
        }[]
      }
      app_load_import_source_piece: {
        Args: {
          p_job_id: string
          p_source_id: string
          p_from: number
          p_length: number
        }
        Returns: string
      }
      app_load_import_sources: {
        Args: {
          p_job_id: string
          p_source_id?: string
        }
        Returns: {
          source_id: string
          kind: string
          file_name: string
          mime_type: string
          size_bytes: number
          sha256: string
          storage_path: string
          file_data: string
          pasted_text: string
        }[]
      }
      app_retry_import_job: {
        Args: {
          p_job_id: string
        }
        Returns: Database["public"]["Enums"]["import_job_status"]
      }
      app_save_import_job_progress: {
        Args: {
          p_job_id: string
          p_lease_token: string
          p_progress: Json
          p_checkpoint?: Json
        }
        Returns: boolean
      }
      app_save_import_review: {
        Args: {
          p_job_id: string
          p_revision: number
          p_review: Json
        }
        Returns: {
          is_saved: boolean
          revision: number
        }[]
      }
      app_save_import_source_texts: {
        Args: {
          p_job_id: string
          p_lease_token: string
          p_source_id: string
          p_texts: Json
        }
        Returns: boolean
      }
      app_set_org_member: {
        Args: {
          p_org_id: string
          p_email: string
          p_role: Database["public"]["Enums"]["org_role"]
        }
        Returns: undefined
      }
      app_shows_like_import: {
        Args: {
          p_job_id: string
        }
        Returns: string[]
      }
      app_undo_commit: {
        Args: {
          p_job_id: string
        }
        Returns: Database["public"]["Enums"]["import_job_status"]
      }
      app_undo_show_change: {
        Args: {
          p_show_id: string
          p_change_id: string
        }
        Returns: string
      }
      app_yield_import_job: {
        Args: {
          p_job_id: string
          p_lease_token: string
        }
        Returns: boolean
      }
    }
    Enums: {
      import_job_status: "pending" | "processing" | "completed" | "committed" | "failed" | "cancelled"
      org_role: "viewer" | "editor" | "owner"
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}
